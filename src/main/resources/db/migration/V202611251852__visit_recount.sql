-- The second way to the figures: a day counted anew from the rows in visit_event alone, without sessions or what was
-- counted before. It must come to the same figures as deriving does batch by batch; tests hold the two against each other.

-- Rows before this day are deleted or incomplete.
create table visit_raw (
    one           boolean primary key default true check (one),
    complete_from date    not null
);
insert into visit_raw (complete_from)
select case when exists (select from visit_event)
    then (now() at time zone 'Europe/Stockholm')::date + 1 -- older rows lack what V202611251643 added
    else date '2000-01-01' end;

-- The first day that can be counted anew: visits that began the day before must be known.
create function visit_first_countable() returns date language sql stable as $$
    select case complete_from when date '2000-01-01' then complete_from else complete_from + 1 end from visit_raw
$$;

create function visit_midnight(d date) returns timestamptz language sql stable as $$
    select d::timestamp at time zone 'Europe/Stockholm'
$$;

-- A rule on trial is looked at as if it were in force between two days.
create function visit_version_tried(d date, tried smallint, first date, last date) returns smallint language sql stable as $$
    select case when tried is not null and d between first and last then tried else visit_version_on(d) end
$$;

create type visit_judged_row as (
    day date, ts timestamptz, key bigint, prev_key bigint, visit_id bigint, page_id int, referrer int, campaign int,
    device smallint, opens boolean, class smallint);

create function visit_judged(d date, rule_version smallint) returns setof visit_judged_row language plpgsql stable as $$
declare
    rule visit_rule;
begin
    select * into rule from visit_rule where version = rule_version;
    if rule.requests_a_minute is null then
        return query select d, e.ts, e.key, e.prev_key, e.visit_id, e.page_id, e.referrer, e.campaign, e.device, e.opens,
                            visit_class_under(rule, e.class, e.page_id, e.key, 0)
                     from visit_event e where e.ts >= visit_midnight(d) and e.ts < visit_midnight(d + 1);
    else
        return query select d, e.ts, e.key, e.prev_key, e.visit_id, e.page_id, e.referrer, e.campaign, e.device, e.opens,
                            visit_class_under(rule, e.class, e.page_id, e.key, count(*) filter (where e.class in (0, 9)) over (
                                partition by e.key, date_trunc('minute', e.ts)
                                order by e.ts, e.page_id, e.referrer, e.campaign, e.device rows unbounded preceding))
                     from visit_event e where e.ts >= visit_midnight(d) and e.ts < visit_midnight(d + 1);
    end if;
end $$;

create function visit_recount_tables() returns void language plpgsql as $$
begin
    -- rows with the reader they belong to: the reader's key on the day that is counted
    create temp table if not exists visit_trail (
        reader bigint, day date, ts timestamptz, key bigint, prev_key bigint, visit_id bigint, page_id int, referrer int,
        campaign int, device smallint, opens boolean, class smallint) on commit delete rows;
    -- views with the visit they belong to: the number of its first view
    create temp table if not exists visit_path (
        n bigint, visit bigint, begins date, since timestamptz, day date, ts timestamptz, key bigint, visit_id bigint,
        page_id int, referrer int, campaign int, device smallint) on commit delete rows;
    create temp table if not exists visit_fresh (
        item int, views bigint, visits bigint, uniques bigint, entries bigint) on commit delete rows;
    delete from visit_trail;
    delete from visit_path;
    delete from visit_fresh;
end $$;

-- A visit may have begun days before and may end a day or two later, each day under another key.
-- The tables are new each time: without figures about them PostgreSQL would compare every row with every other.
create function visit_follow(d date, tried smallint, first date, last date) returns void language plpgsql
set enable_nestloop to off as $$
declare
    back date := d;
    found_rows int;
begin
    insert into visit_trail
    select key, r.* from visit_judged(d, visit_version_tried(d, tried, first, last)) r;
    loop
        insert into visit_trail
        select heir.reader, r.*
        from visit_judged(back - 1, visit_version_tried(back - 1, tried, first, last)) r
        join (select distinct on (key) reader, prev_key from visit_trail
              where day = back and class = 0 and key is not null
              order by key, ts, page_id, referrer, campaign, device) heir on heir.prev_key = r.key
        where r.class = 0;
        get diagnostics found_rows = row_count;
        exit when found_rows = 0;
        back := back - 1;
    end loop;
    for ahead in 1..2 loop
        with rows as materialized (
            select r.* from visit_judged(d + ahead, visit_version_tried(d + ahead, tried, first, last)) r
            where r.class = 0 and r.key is not null
        ), heirs as (
            select distinct on (key) key, prev_key from rows order by key, ts, page_id, referrer, campaign, device
        ), known as (
            select distinct reader, key from visit_trail where day = d + ahead - 1 and class = 0 and key is not null
        )
        insert into visit_trail
        select known.reader, rows.* from rows join heirs using (key) join known on known.key = heirs.prev_key;
    end loop;
    analyze visit_trail;
end $$;

create function visit_find_paths(d date) returns void language plpgsql as $$
begin
    insert into visit_path
    with views as (
        select *, row_number() over (order by ts, page_id, referrer, campaign, device) as n from visit_trail where class = 0
    ), gaps as (
        select *, ts - lag(ts) over (partition by reader order by n) as gap from views where key is not null
    ), series as (
        select *, sum(case when gap <= interval '30 minutes' then 0 else 1 end) over (partition by reader order by n) as series
        from gaps
    ), dated as (
        select *, first_value(ts) over (partition by reader, series order by n) as since from series
    ), cut as (
        select *, trunc(extract(epoch from ts - since) / 86400) as part from dated
    ), told as (
        select *, first_value(n) over visit as visit,
               (first_value(ts) over visit at time zone 'Europe/Stockholm')::date as begins
        from cut window visit as (partition by reader, series, part order by n)
    )
    select n, visit, begins, since, day, ts, key, visit_id, page_id, referrer, campaign, device from told
    union all
    select n, case when opens then n end, case when opens then d end, ts, day, ts, null, visit_id,
           page_id, referrer, campaign, device
    from views where key is null;
    analyze visit_path;
end $$;

create function visit_count_paths(d date) returns void language plpgsql as $$
begin
    insert into page_item
    select distinct page_id, unnest(array[0, page_id]) from visit_path where page_id not in (select page_id from page_item)
    on conflict do nothing;

    insert into visit_fresh
    select item, count(*) filter (where day = d), count(distinct visit) filter (where begins = d),
           count(distinct key) filter (where day = d), count(*) filter (where begins = d and n = visit)
    from visit_path p join page_item_at i on i.page_id = p.page_id and p.ts >= i.since and p.ts < i.until
    where day = d or begins = d
    group by item;
end $$;

-- What the day's figures would be. Changes no figure.
create function visit_try(d date, tried smallint, first date, last date)
returns table (item int, views bigint, visits bigint, uniques bigint, entries bigint) language plpgsql as $$
begin
    perform pg_advisory_xact_lock(815);
    perform visit_recount_tables();
    perform visit_follow(d, tried, first, last);
    perform visit_find_paths(d);
    perform visit_count_paths(d);
    return query select f.item, f.views, f.visits, f.uniques, f.entries from visit_fresh f;
end $$;

-- What a recount changed. item: as in visit_day; what: the figure, or kind:id of a source, or a class.
create type visit_change as (kind text, item int, what text, before bigint, after bigint);

create function visit_put_day(d date) returns setof visit_change language plpgsql as $$
begin
    return query
    select 'day', item, what, coalesce(before, 0)::bigint, coalesce(after, 0)
    from (select * from visit_day where day = d) o full join visit_fresh f using (item),
         lateral (values ('views', o.views, f.views), ('visits', o.visits, f.visits), ('uniques', o.uniques, f.uniques),
                         ('entries', o.entries, f.entries)) figure (what, before, after)
    where coalesce(before, 0) <> coalesce(after, 0);

    delete from visit_day v where day = d and not exists (select from visit_fresh f where f.item = v.item);
    insert into visit_day as t (day, item, views, visits, uniques, entries, definition_version)
    select d, f.*, visit_version_on(d) from visit_fresh f
    on conflict (day, item) do update set views = excluded.views, visits = excluded.visits, uniques = excluded.uniques,
        entries = excluded.entries, definition_version = excluded.definition_version
    where (t.views, t.visits, t.uniques, t.entries, t.definition_version)
        <> (excluded.views, excluded.visits, excluded.uniques, excluded.entries, excluded.definition_version);
end $$;

create function visit_put_sources(d date) returns setof visit_change language plpgsql as $$
begin
    create temp table if not exists visit_fresh_source (item int, kind text, id int, visits bigint) on commit delete rows;
    delete from visit_fresh_source;
    insert into visit_fresh_source
    select item, kind, id, count(*)
    from visit_path p join page_item_at i on i.page_id = p.page_id and p.ts >= i.since and p.ts < i.until,
         lateral (values ('referrer', referrer), ('campaign', campaign), ('device', device), ('key', (key is not null)::int))
             source (kind, id)
    where begins = d and n = visit group by item, kind, id;

    return query
    select 'source', item, kind || ':' || id, coalesce(o.visits, 0)::bigint, coalesce(f.visits, 0)
    from (select * from visit_source_day where day = d) o full join visit_fresh_source f using (item, kind, id)
    where coalesce(o.visits, 0) <> coalesce(f.visits, 0);

    delete from visit_source_day v
    where day = d and not exists (select from visit_fresh_source f where (f.item, f.kind, f.id) = (v.item, v.kind, v.id));
    insert into visit_source_day as t (day, item, kind, id, visits, definition_version)
    select d, f.*, visit_version_on(d) from visit_fresh_source f
    on conflict (item, kind, day, id) do update
    set visits = excluded.visits, definition_version = excluded.definition_version
    where (t.visits, t.definition_version) <> (excluded.visits, excluded.definition_version);
end $$;

-- Only of what is kept: the other classes leave nothing to count anew.
create function visit_put_classes(d date) returns setof visit_change language plpgsql as $$
begin
    create temp table if not exists visit_fresh_class (class smallint, requests bigint) on commit delete rows;
    delete from visit_fresh_class;
    insert into visit_fresh_class select class, count(*) from visit_trail where day = d group by class;

    return query
    select 'class', 0, class::text, coalesce(o.requests, 0)::bigint, coalesce(f.requests, 0)
    from (select * from visit_filtered_day where day = d and class in (0, 7, 8, 9)) o full join visit_fresh_class f using (class)
    where coalesce(o.requests, 0) <> coalesce(f.requests, 0);

    delete from visit_filtered_day v
    where day = d and class in (0, 7, 8, 9) and not exists (select from visit_fresh_class f where f.class = v.class);
    insert into visit_filtered_day as t (day, class, requests, definition_version)
    select d, f.*, visit_version_on(d) from visit_fresh_class f
    on conflict (day, class) do update
    set requests = excluded.requests, definition_version = excluded.definition_version
    where (t.requests, t.definition_version) <> (excluded.requests, excluded.definition_version);
end $$;

create function visit_put_month(d date) returns void language plpgsql as $$
declare
    first date := date_trunc('month', d)::date;
begin
    delete from visit_month m
    where month = first and not exists (
        select from visit_day v where v.item = m.item and v.day >= first and v.day < first + interval '1 month');
    insert into visit_month as t (month, item, views, visits, uniques, entries, definition_version)
    select first, item, sum(views), sum(visits), sum(uniques), sum(entries), max(definition_version)
    from visit_day where day >= first and day < first + interval '1 month' group by item
    on conflict (month, item) do update set views = excluded.views, visits = excluded.visits, uniques = excluded.uniques,
        entries = excluded.entries, definition_version = excluded.definition_version
    where (t.views, t.visits, t.uniques, t.entries, t.definition_version)
        <> (excluded.views, excluded.visits, excluded.uniques, excluded.entries, excluded.definition_version);
end $$;

-- The visits that are going on, so that deriving goes on from what was counted here.
create function visit_put_sessions(d date) returns void language plpgsql as $$
begin
    delete from visit_session where last >= visit_midnight(d) and last < visit_midnight(d + 1);
    insert into visit_session (key, visit_id, day, since, last, in_visit, in_day)
    with seen as materialized (
        select visit, key, day, item
        from visit_path p join page_item_at i on i.page_id = p.page_id and p.ts >= i.since and p.ts < i.until
        where day <= d and key is not null
    ), visits as (
        select visit, array_agg(distinct item) as items from seen group by visit
    ), known as (
        select visit, coalesce(max(visit_id), nextval('visit_id')) as visit_id from visit_path where day <= d group by visit
    ), days as (
        select key, array_agg(distinct item) as items from seen where day = d group by key
    ), latest as (
        select distinct on (key) key, visit, begins, since, ts from visit_path
        where day = d and key is not null order by key, n desc
    )
    select key, visit_id, begins, since, ts, visits.items, days.items
    from latest join known using (visit) join visits using (visit) join days using (key);
end $$;

-- Counts a day anew and says what that changed. Readers see the day as it was or as it is, never between.
create function visit_recount(d date) returns setof visit_change language plpgsql as $$
begin
    perform pg_advisory_xact_lock(815);
    if d < visit_first_countable() then
        raise exception 'The rows of % are not all there', d using errcode = 'no_data_found';
    end if;
    perform * from visit_try(d, null, null, null);
    return query select * from visit_put_day(d);
    return query select * from visit_put_sources(d);
    return query select * from visit_put_classes(d);
    perform visit_put_month(d);
    if visit_midnight(d + 2) >= (select derived_to from visit_progress) then
        perform visit_put_sessions(d);
    end if;
end $$;

-- Puts a rule in force between two days, or from a day on. The days themselves are counted anew one by one.
create function visit_put_rule(rule smallint, first date, last date) returns void language plpgsql as $$
declare
    after smallint := visit_version_on(last + 1);
begin
    perform pg_advisory_xact_lock(815);
    delete from visit_rule_from where day >= first and (last is null or day <= last);
    insert into visit_rule_from values (first, rule);
    if last is not null then
        insert into visit_rule_from values (last + 1, after) on conflict do nothing;
    end if;
    -- rows that change nothing
    delete from visit_rule_from f
    where version = (select p.version from visit_rule_from p where p.day < f.day order by p.day desc limit 1);
end $$;
