-- Which suspects count: a rule has a version that figures carry as definition_version, and days on which it is in force.
-- Rows keep the class that the request had when it came, so that another rule can judge them again.

create table visit_rule (
    version           smallint    primary key,
    headers           boolean     not null,       -- filtered out: class 7
    referrer_spam     boolean     not null,       -- class 8
    rate              boolean     not null,       -- class 9, as it was judged when the request came
    requests_a_minute int         check (requests_a_minute > 0), -- or judged anew: what a key sends above this
    reason            text        not null,
    made_by           bigint,                     -- account; null: came with the site
    made_at           timestamptz not null default now(),
    check (rate or requests_a_minute is null)
);
insert into visit_rule (version, headers, referrer_spam, rate, reason)
values (1, true, true, true, 'Alla misstänkta räknas bort. Så har webbplatsen räknat från början.');

create table visit_rule_from (
    day     date     primary key, -- in force from this day until the next row's
    version smallint not null references visit_rule
);
insert into visit_rule_from values ('2000-01-01', 1);

create function visit_version_on(d date) returns smallint language sql stable as $$
    select version from visit_rule_from where day <= d order by day desc limit 1
$$;

-- What a row is under a rule. What is no page never counts; a row keeps the first reason that fitted.
create function visit_class_under(rule visit_rule, class smallint, page_id int, key bigint, nth_in_minute bigint)
returns smallint language sql immutable as $$
    select case
        when page_id = 0 then class
        when class in (0, 9) and key is not null and rule.requests_a_minute is not null
            then case when nth_in_minute <= rule.requests_a_minute then 0 else 9 end
        when class = 7 and not rule.headers or class = 8 and not rule.referrer_spam or class = 9 and not rule.rate then 0
        else class
    end::smallint
$$;

-- What a page counted for until a moment; null: for no municipality. Today's stands in page_item.
create table page_item_past (
    page_id int         not null,
    until   timestamptz not null,
    item    int,
    primary key (page_id, until)
);
create view page_item_at as
select page_id, item, '-infinity'::timestamptz as since, 'infinity'::timestamptz as until from page_item where item >= 0
union all
select page_id, item, coalesce((select max(p.until) from page_item_past p where p.page_id = i.page_id), '-infinity'), 'infinity'
from page_item i where item < 0
union all
select page_id, item, since, until
from (select *, coalesce(lag(until) over (partition by page_id order by until), '-infinity') as since from page_item_past) p
where item is not null;

create or replace function visit_working_tables() returns void language plpgsql as $$
begin
    -- class: as it counts; received: as it came
    create temp table if not exists visit_due (like visit_inbox, n bigint, received smallint) on commit delete rows;
    create temp table if not exists visit_counted (
        n bigint, ts timestamptz, key bigint, prev_key bigint, visit_id bigint, day date, since timestamptz,
        began boolean, opens boolean, page_id int, referrer int, campaign int, device smallint) on commit delete rows;
    create temp table if not exists visit_seen (
        key bigint, visit_id bigint, day date, item int, views int,
        new_in_visit boolean, new_in_day boolean) on commit delete rows;
end $$;

create or replace function visit_take(watermark timestamptz, today date, most int) returns int language plpgsql as $$
declare
    upto timestamptz := least(watermark,
        (today + 1)::timestamp at time zone 'Europe/Stockholm',
        (select ts + interval '1 microsecond' from visit_inbox order by ts offset most limit 1));
    taken int;
begin
    with taken as (delete from visit_inbox where ts < upto returning *)
    insert into visit_due select *, row_number() over (order by ts, page_id, referrer, campaign, device), class from taken;
    get diagnostics taken = row_count;
    analyze visit_due;

    insert into visit_fault_day as t (day, late)
    select today, count(*) from visit_due where ts < (select derived_to from visit_progress) having count(*) > 0
    on conflict (day) do update set late = t.late + excluded.late;
    update visit_progress set derived_to = upto where derived_to < upto;
    return taken;
end $$;

create function visit_judge(today date) returns void language plpgsql as $$
declare
    rule visit_rule;
    first timestamptz;
begin
    select * into rule from visit_rule where version = visit_version_on(today);
    if not (rule.headers and rule.referrer_spam and rule.rate) or rule.requests_a_minute is not null then
        select min(ts) into first from visit_due;
        with before as (
            select key, count(*) as requests from visit_event
            where rule.requests_a_minute is not null and ts >= date_trunc('minute', first) and ts < first
              and class in (0, 9) and key is not null
            group by key
        ), numbered as (
            select d.n, visit_class_under(rule, d.class, d.page_id, d.key,
                count(*) filter (where class in (0, 9)) over (partition by d.key, date_trunc('minute', ts) order by n)
                + case when date_trunc('minute', ts) = date_trunc('minute', first) then coalesce(requests, 0) else 0 end) as class
            from visit_due d left join before on before.key = d.key
        )
        update visit_due d set class = numbered.class from numbered where numbered.n = d.n and numbered.class <> d.class;
    end if;

    -- a page nobody has named still counts for itself and the site
    insert into page_item
    select distinct page_id, unnest(array[0, page_id]) from visit_due
    where class = 0 and page_id not in (select page_id from page_item)
    on conflict do nothing;
end $$;

create or replace function visit_count_requests(today date) returns void language plpgsql as $$
begin
    insert into visit_filtered_day as t (day, class, requests, definition_version)
    select today, class, count(*), visit_version_on(today) from visit_due group by class
    on conflict (day, class) do update
    set requests = t.requests + excluded.requests, definition_version = excluded.definition_version;
end $$;

create or replace function visit_keep_events() returns void language plpgsql as $$
begin
    insert into visit_event (ts, key, prev_key, visit_id, page_id, referrer, campaign, class, device, opens)
    select d.ts, d.key, d.prev_key, c.visit_id, d.page_id, d.referrer, d.campaign, d.received, d.device, d.opens
    from visit_due d left join visit_counted c using (n)
    where d.received in (0, 7, 8, 9);
end $$;

create or replace function visit_see_items() returns void language plpgsql as $$
begin
    insert into visit_seen
    select c.key, c.visit_id, c.day, item, c.views,
           s.visit_id is distinct from c.visit_id or item <> all (s.in_visit),
           c.key is not null and (s.key is null or item <> all (s.in_day))
               and row_number() over (partition by c.key, item order by c.visit_id) = 1
    from (select key, visit_id, day, item, count(*) as views
          from visit_counted v join page_item_at i on i.page_id = v.page_id and v.ts >= i.since and v.ts < i.until
          group by key, visit_id, day, item) c
    left join visit_session s on s.key = c.key;
end $$;

create or replace function visit_add_figures(today date) returns void language plpgsql as $$
begin
    with delta as (
        select day, item, sum(views) as views, sum(visits) as visits, sum(uniques) as uniques, sum(entries) as entries from (
            select today as day, item, sum(views) as views, 0 as visits,
                   count(*) filter (where new_in_day) as uniques, 0 as entries
            from visit_seen group by item
            union all
            select day, item, 0, count(*), 0, 0 from visit_seen where new_in_visit and visit_id is not null group by day, item
            union all
            select day, item, 0, 0, 0, count(*)
            from visit_counted v join page_item_at i on i.page_id = v.page_id and v.ts >= i.since and v.ts < i.until
            where began group by day, item
        ) parts group by day, item
    ), days as (
        insert into visit_day as t (day, item, views, visits, uniques, entries, definition_version)
        select delta.*, visit_version_on(day) from delta
        on conflict (day, item) do update set views = t.views + excluded.views, visits = t.visits + excluded.visits,
            uniques = t.uniques + excluded.uniques, entries = t.entries + excluded.entries
    )
    insert into visit_month as t (month, item, views, visits, uniques, entries, definition_version)
    select date_trunc('month', day)::date as month, item, sum(views), sum(visits), sum(uniques), sum(entries),
           max(visit_version_on(day))
    from delta group by month, item
    on conflict (month, item) do update set views = t.views + excluded.views, visits = t.visits + excluded.visits,
        uniques = t.uniques + excluded.uniques, entries = t.entries + excluded.entries,
        definition_version = greatest(t.definition_version, excluded.definition_version);
end $$;

create or replace function visit_add_sources() returns void language plpgsql as $$
begin
    insert into visit_source_day as t (day, item, kind, id, visits, definition_version)
    select day, item, kind, id, count(*), visit_version_on(day)
    from visit_counted v join page_item_at i on i.page_id = v.page_id and v.ts >= i.since and v.ts < i.until,
         lateral (values ('referrer', referrer), ('campaign', campaign), ('device', device), ('key', (key is not null)::int))
             source (kind, id)
    where began group by day, item, kind, id
    on conflict (item, kind, day, id) do update set visits = t.visits + excluded.visits;
end $$;

create or replace function visit_derive(watermark timestamptz, most int default 50000) returns int language plpgsql as $$
declare
    today date;
    taken int;
begin
    perform pg_advisory_xact_lock(815);
    select (min(ts) at time zone 'Europe/Stockholm')::date into today from visit_inbox where ts < watermark;
    if today is null then
        return 0;
    end if;
    perform visit_working_tables();
    taken := visit_take(watermark, today, most);
    perform visit_judge(today);
    perform visit_count_requests(today);
    perform visit_bridge_midnight();
    perform visit_find_visits(today);
    perform visit_keep_events();
    perform visit_see_items();
    perform visit_add_figures(today);
    perform visit_remember_sessions();
    perform visit_add_sources();
    return taken;
end $$;
