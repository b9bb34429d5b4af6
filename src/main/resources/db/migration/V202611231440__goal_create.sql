-- The programme's goals. The id stands in open data and in links: it never changes.
create table goal (
    id            varchar(60)  primary key check (id ~ '^[a-z0-9-]+$'),
    area          varchar(20)  not null check (area in ('interest', 'inhabitants', 'cooperation', 'engagement')),
    position      int          not null unique, -- order on the page
    kind          varchar(20)  not null check (kind in ('number', 'count_of_twelve', 'sign', 'keep', 'done')),
    comparator    varchar(2)   not null check (comparator in ('>', '>=', '=')), -- over 50 000 is not at least 50 000
    target        numeric      not null, -- 1 = done
    unit          varchar(20)  not null,
    period        varchar(9)   not null check (period ~ '^[0-9]{4}(–[0-9]{4})?$'),
    title_sv      varchar(120) not null,
    title_en      varchar(120) not null,
    definition_sv text         not null,
    definition_en text         not null,
    decided_by    varchar(80)  not null,
    decided_on    date,                 -- null: the programme does not tell the day
    result_source varchar(40),          -- key of a ResultSource; null: results are entered
    results_from  int          not null -- first year whose result is computed
);

create table goal_result (
    goal_id       varchar(60)  not null references goal,
    period        varchar(9)   not null check (period ~ '^[0-9]{4}(–[0-9]{4})?$'),
    revision      int          not null check (revision > 0),
    value         numeric,              -- 1 or 0 where the goal is to be done; at least so many where some are missing
    missing_code  varchar(20) check (missing_code in ('not_reported', 'not_applicable', 'not_comparable')),
    missing_count int          not null default 0 check (missing_count between 0 and 12), -- of the twelve
    as_of         date         not null, -- the last day that the result covers
    preliminary   boolean      not null,
    source        varchar(300) not null,
    origin        varchar(10)  not null check (origin in ('entered', 'imported', 'computed')),
    definition    varchar(500) not null,
    comment       varchar(500),
    entered_by    varchar(120) not null,
    entered_at    timestamptz  not null,
    primary key (goal_id, period, revision),
    check ((value is null) <> (missing_code is null)), -- missing is never 0, and never nothing
    check (revision = 1 or comment is not null)        -- a correction says why
);

-- The figures behind a computed result, as they were: "så räknades det".
create table goal_result_input (
    goal_id        varchar(60) not null,
    period         varchar(9)  not null,
    revision       int         not null,
    key            varchar(40) not null,
    area_code      varchar(4)  not null,
    input_period   varchar(20) not null,
    input_revision int         not null,
    value          numeric,
    missing_code   varchar(20),
    primary key (goal_id, period, revision, key, area_code, input_period),
    foreign key (goal_id, period, revision) references goal_result
);

-- What was once reported stays readable: a correction is a row with the next revision.
create function goal_result_stays() returns trigger language plpgsql as $$
begin
    raise exception '% is insert only: add a row with the next revision', tg_table_name;
end
$$;

create trigger goal_result_stays before update or delete on goal_result
    for each row execute function goal_result_stays();
create trigger goal_result_stays before update or delete on goal_result_input
    for each row execute function goal_result_stays();
