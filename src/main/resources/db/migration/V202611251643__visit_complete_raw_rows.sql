-- What a recount needs to come to the same figures from raw rows alone, and how visits began on each page.

alter table visit_event
    add column prev_key bigint,                          -- the key under yesterday's salt, between 00.00 and 00.30
    add column opens    boolean not null default false;  -- without a key: came from another site

create index visit_day_item on visit_day (item, day);

-- Visits that began on the item, by kind.
alter table visit_source_day add column item int not null default 0;
alter table visit_source_day alter column item drop default;
alter table visit_source_day drop constraint visit_source_day_pkey;
alter table visit_source_day add primary key (item, kind, day, id);

create or replace function visit_working_tables() returns void language plpgsql as $$
begin
    create temp table if not exists visit_due (like visit_inbox, n bigint) on commit delete rows;
    create temp table if not exists visit_counted (
        n bigint, ts timestamptz, key bigint, prev_key bigint, visit_id bigint, day date, since timestamptz,
        began boolean, opens boolean, page_id int, referrer int, campaign int, device smallint) on commit delete rows;
    create temp table if not exists visit_seen (
        key bigint, visit_id bigint, day date, item int, views int,
        new_in_visit boolean, new_in_day boolean) on commit delete rows;
end $$;

-- A visit: a series of views with gaps of at most 30 minutes, cut every 24 hours from its first view.
create or replace function visit_find_visits(today date) returns void language plpgsql as $$
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
    select n, ts, key, prev_key,
           case when goes_on then old_visit else max(new_visit) over (partition by key, series, part) end,
           case when goes_on then old_day else today end, since, is_first, opens, page_id, referrer, campaign, device
    from numbered;

    -- without a key: a visit when it came from elsewhere, never a visitor
    insert into visit_counted
    select n, ts, null, null, case when opens then nextval('visit_id') end, today, ts, opens, opens,
           page_id, referrer, campaign, device
    from visit_due where class = 0 and key is null;
    analyze visit_counted;
end $$;

create or replace function visit_keep_events() returns void language plpgsql as $$
begin
    insert into visit_event (ts, key, prev_key, visit_id, page_id, referrer, campaign, class, device, opens)
    select ts, key, prev_key, visit_id, page_id, referrer, campaign, 0, device, opens from visit_counted;
    insert into visit_event (ts, key, prev_key, page_id, referrer, campaign, class, device, opens)
    select ts, key, prev_key, page_id, referrer, campaign, class, device, opens from visit_due where class in (7, 8, 9);
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
            select day, item, 0, 0, 0, count(*) from visit_counted join page_item using (page_id) where began group by day, item
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

create or replace function visit_add_sources() returns void language plpgsql as $$
begin
    insert into visit_source_day as t (day, item, kind, id, visits)
    select day, item, kind, id, count(*)
    from visit_counted join page_item using (page_id),
         lateral (values ('referrer', referrer), ('campaign', campaign), ('device', device), ('key', (key is not null)::int))
             source (kind, id)
    where began group by day, item, kind, id
    on conflict (item, kind, day, id) do update set visits = t.visits + excluded.visits;
end $$;
