-- From the inbox to visits and daily figures (ADR on visits). One call takes what lies before the watermark, at most one
-- Stockholm day and about `most` rows, in one transaction: within a day every key has one salt.
-- The order (ts, page, referrer, campaign, device) makes the result the same however the rows came in.

create function visit_working_tables() returns void language plpgsql as $$
begin
    create temp table if not exists visit_due (like visit_inbox, n bigint) on commit delete rows;
    create temp table if not exists visit_counted (
        n bigint, ts timestamptz, key bigint, visit_id bigint, day date, since timestamptz, opens boolean,
        page_id int, referrer int, campaign int, device smallint) on commit delete rows;
    create temp table if not exists visit_seen (
        key bigint, visit_id bigint, day date, item int, views int,
        new_in_visit boolean, new_in_day boolean) on commit delete rows;
end $$;

create function visit_take(watermark timestamptz, today date, most int) returns int language plpgsql as $$
declare
    upto timestamptz := least(watermark,
        (today + 1)::timestamp at time zone 'Europe/Stockholm',
        (select ts + interval '1 microsecond' from visit_inbox order by ts offset most limit 1));
    taken int;
begin
    with taken as (delete from visit_inbox where ts < upto returning *)
    insert into visit_due select *, row_number() over (order by ts, page_id, referrer, campaign, device) from taken;
    get diagnostics taken = row_count;
    analyze visit_due;

    -- a page nobody has named still counts for itself and the site
    insert into page_item
    select distinct page_id, unnest(array[0, page_id]) from visit_due
    where class = 0 and page_id not in (select page_id from page_item)
    on conflict do nothing;
    return taken;
end $$;

create function visit_count_requests(today date) returns void language plpgsql as $$
begin
    insert into visit_filtered_day as t (day, class, requests)
    select today, class, count(*) from visit_due group by class
    on conflict (day, class) do update set requests = t.requests + excluded.requests;
end $$;

-- Over midnight yesterday's session goes on under today's key.
create function visit_bridge_midnight() returns void language plpgsql as $$
begin
    insert into visit_session
    select distinct on (d.key) d.key, s.visit_id, s.day, s.since, s.last, s.in_visit, '{}'
    from visit_due d join visit_session s on s.key = d.prev_key
    where d.class = 0 and d.key is not null
    on conflict (key) do nothing;
end $$;

-- A visit: a series of views with gaps of at most 30 minutes, cut every 24 hours from its first view.
create function visit_find_visits(today date) returns void language plpgsql as $$
begin
    insert into visit_counted
    with gaps as (
        select d.*, s.visit_id as old_visit, s.day as old_day, s.since as old_since, s.last,
               ts - coalesce(lag(ts) over (partition by d.key order by n), s.last) as gap
        from visit_due d left join visit_session s on s.key = d.key
        where class = 0 and d.key is not null
    ), series as (
        select *, count(*) filter (where gap is null or gap > interval '30 minutes')
                      over (partition by key order by n rows unbounded preceding) as series
        from gaps
    ), begun as (
        select *, case series when 0 then old_since else min(ts) over (partition by key, series) end as since from series
    ), parts as (
        select *, div(extract(epoch from ts - since), 86400) as part, div(extract(epoch from last - since), 86400) as old_part
        from begun
    ), continued as (
        select *, series = 0 and part <= old_part as goes_on from parts
    ), opened as (
        select *, not goes_on and row_number() over (partition by key, series, part order by n) = 1 as is_first from continued
    ), numbered as (
        select *, case when is_first then nextval('visit_id') end as new_visit from opened
    )
    select n, ts, key, case when goes_on then old_visit else max(new_visit) over (partition by key, series, part) end,
           case when goes_on then old_day else today end, since, is_first, page_id, referrer, campaign, device
    from numbered;

    -- without a key: a visit when it came from elsewhere, never a visitor
    insert into visit_counted
    select n, ts, null, case when opens then nextval('visit_id') end, today, ts, opens, page_id, referrer, campaign, device
    from visit_due where class = 0 and key is null;
    analyze visit_counted;
end $$;

create function visit_keep_events() returns void language plpgsql as $$
begin
    insert into visit_event select ts, key, visit_id, page_id, referrer, campaign, 0, device from visit_counted;
    insert into visit_event
    select ts, key, null, page_id, referrer, campaign, class, device from visit_due where class in (7, 8, 9);
end $$;

-- Each thing (page, municipality, site) once a visit: is it new to the visit, and to the visitor's day?
create function visit_see_items() returns void language plpgsql as $$
begin
    insert into visit_seen
    select c.key, c.visit_id, c.day, item, c.views,
           s.visit_id is distinct from c.visit_id or item <> all (s.in_visit),
           c.key is not null and (s.key is null or item <> all (s.in_day))
               and row_number() over (partition by c.key, item order by c.visit_id) = 1
    from (select key, visit_id, day, item, count(*) as views
          from visit_counted join page_item using (page_id)
          group by key, visit_id, day, item) c
    left join visit_session s on s.key = c.key;
end $$;

-- Views and uniques on their own day; visits and entries on the day the visit starts.
create function visit_add_figures(today date) returns void language plpgsql as $$
begin
    with delta as (
        select day, item, sum(views) as views, sum(visits) as visits, sum(uniques) as uniques, sum(entries) as entries from (
            select today as day, item, sum(views) as views, 0 as visits,
                   count(*) filter (where new_in_day) as uniques, 0 as entries
            from visit_seen group by item
            union all
            select day, item, 0, count(*), 0, 0 from visit_seen where new_in_visit and visit_id is not null group by day, item
            union all
            select day, item, 0, 0, 0, count(*) from visit_counted join page_item using (page_id) where opens group by day, item
        ) parts group by day, item
    ), days as (
        insert into visit_day as t (day, item, views, visits, uniques, entries)
        select * from delta
        on conflict (day, item) do update set views = t.views + excluded.views, visits = t.visits + excluded.visits,
            uniques = t.uniques + excluded.uniques, entries = t.entries + excluded.entries
    )
    insert into visit_month as t (month, item, views, visits, uniques, entries)
    select date_trunc('month', day)::date as month, item, sum(views), sum(visits), sum(uniques), sum(entries)
    from delta group by month, item
    on conflict (month, item) do update set views = t.views + excluded.views, visits = t.visits + excluded.visits,
        uniques = t.uniques + excluded.uniques, entries = t.entries + excluded.entries;
end $$;

create function visit_remember_sessions() returns void language plpgsql as $$
begin
    with latest as (
        select distinct on (key) key, visit_id, day, since, ts as last
        from visit_counted where key is not null order by key, n desc
    ), fresh as (
        select s.key,
               coalesce(array_agg(s.item) filter (where s.new_in_visit and s.visit_id = l.visit_id), '{}') as in_visit,
               coalesce(array_agg(s.item) filter (where s.new_in_day), '{}') as in_day
        from visit_seen s join latest l on l.key = s.key group by s.key
    )
    insert into visit_session as t
    select l.*, f.in_visit, f.in_day from latest l join fresh f using (key)
    on conflict (key) do update set visit_id = excluded.visit_id, day = excluded.day, since = excluded.since,
        last = greatest(t.last, excluded.last),
        in_visit = case when t.visit_id = excluded.visit_id then t.in_visit || excluded.in_visit else excluded.in_visit end,
        in_day = t.in_day || excluded.in_day;
end $$;

create function visit_add_sources() returns void language plpgsql as $$
begin
    insert into visit_source_day as t (day, kind, id, visits)
    select day, kind, id, count(*)
    from visit_counted,
         lateral (values ('referrer', referrer), ('campaign', campaign), ('device', device), ('key', (key is not null)::int))
             source (kind, id)
    where opens group by day, kind, id
    on conflict (day, kind, id) do update set visits = t.visits + excluded.visits;
end $$;

-- Returns the requests taken; 0 = nothing is left before the watermark.
create function visit_derive(watermark timestamptz, most int default 50000) returns int language plpgsql as $$
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
