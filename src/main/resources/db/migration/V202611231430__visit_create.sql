-- Pages that are counted, one row a language. The number stays when the address changes.
create table visit_page (
    page_id         int          primary key check (page_id > 0),
    path            text         not null,
    language        char(2)      not null,
    municipality    varchar(20)  references municipality (slug), -- the kommunsida alone, not pages below it
    first_published timestamptz  not null                        -- a page born in mid-year is not comparable
);

-- What a view of a page counts for: the page itself (> 0), its municipality (-1 … -12), the site (0).
create table page_item (
    page_id int not null,
    item    int not null,
    primary key (page_id, item)
);

-- Requests carried here by every instance, waiting to be derived. No address, no User-Agent.
create table visit_inbox (
    ts       timestamptz not null,
    key      bigint,               -- null: the reader asked not to be followed
    prev_key bigint,               -- the key under yesterday's salt, between 00.00 and 00.30
    page_id  int         not null, -- 0: no public page
    referrer int         not null,
    campaign int         not null,
    class    smallint    not null,
    device   smallint    not null,
    opens    boolean     not null  -- without a key: came from another site
);
create index visit_inbox_ts on visit_inbox (ts);

create sequence visit_id cache 100;

-- Views, and suspects that a later rule may count again.
create table visit_event (
    ts       timestamptz not null,
    key      bigint,
    visit_id bigint,
    page_id  int         not null,
    referrer int         not null,
    campaign int         not null,
    class    smallint    not null,
    device   smallint    not null
);
create index visit_event_ts on visit_event using brin (ts);

-- What a key's visit, and its day, has seen already.
create table visit_session (
    key      bigint      primary key,
    visit_id bigint      not null,
    day      date        not null, -- the day the visit started
    since    timestamptz not null, -- the first view of the unbroken series: visits are cut every 24 hours from here
    last     timestamptz not null,
    in_visit int[]       not null,
    in_day   int[]       not null
) with (fillfactor = 70);
create index visit_session_last on visit_session (last);

create table visit_day (
    day                date     not null,
    item               int      not null,
    views              int      not null,
    visits             int      not null,
    uniques            int      not null,
    entries            int      not null,
    definition_version smallint not null default 1,
    primary key (day, item)
) with (fillfactor = 50);

create table visit_month (
    month              date     not null check (extract(day from month) = 1),
    item               int      not null,
    views              int      not null,
    visits             int      not null,
    uniques            int      not null, -- the sum of the days
    entries            int      not null,
    definition_version smallint not null default 1,
    primary key (month, item)
) with (fillfactor = 50);

-- How visits began. kind: referrer, campaign, device, key (1 with, 0 without).
create table visit_source_day (
    day                date     not null,
    kind               text     not null,
    id                 int      not null,
    visits             int      not null,
    definition_version smallint not null default 1,
    primary key (day, kind, id)
) with (fillfactor = 50);

-- Every request in exactly one class.
create table visit_filtered_day (
    day                date     not null,
    class              smallint not null,
    requests           int      not null,
    definition_version smallint not null default 1,
    primary key (day, class)
) with (fillfactor = 50);

-- Up to where each instance has handed over what it received.
create table journal_position (
    instance   text        primary key,
    segment    bigint      not null,
    position   int         not null,
    carried_to timestamptz not null,
    heard_at   timestamptz not null
);

-- Two salts at most. Unlogged: they are in no WAL, no replica and no base back-up.
create unlogged table visit_salt (
    day  date  primary key,
    salt bytea not null check (length(salt) = 32)
);

-- Results of earlier tools, kept apart from our own count.
create table visit_imported (
    metric      text        not null,
    scope       text        not null,
    period      text        not null,
    value       bigint      not null,
    source      text        not null,
    definition  text        not null,
    file_hash   text,
    imported_by text        not null,
    imported_at timestamptz not null default now(),
    primary key (metric, scope, period, source)
);
insert into visit_imported (metric, scope, period, value, source, definition, imported_by)
values ('visits', 'site', '2021', 46301,
        'Fler till Kalmar län, programmets egen uppföljning av målen',
        'Besök på webbplatsen under 2021 enligt det mätverktyg som användes då. Hur verktyget räknade är inte känt, så talet går inte att jämföra med vår egen räkning.',
        'webbplatsens första innehåll');

-- What a reader of the figures should know about a span: campaigns, faults, new definitions.
create table annotation (
    id       int generated always as identity primary key,
    from_day date not null,
    to_day   date not null check (to_day >= from_day),
    scope    int  not null, -- an item
    text     text not null
);
