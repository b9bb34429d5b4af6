-- How far deriving has come, and what went wrong with counting: members see it beside the figures.

create table visit_progress (
    one        boolean     primary key default true check (one),
    derived_to timestamptz not null
);
insert into visit_progress (derived_to) values ('-infinity');

create table visit_fault_day (
    day  date   primary key,
    lost bigint not null default 0, -- requests that found no room in the journal; on the day it was noticed
    torn bigint not null default 0, -- records that a power cut left half written; on the day they were found
    late bigint not null default 0  -- counted after their moment was derived: they joined the visit that was going on
);

create or replace function visit_take(watermark timestamptz, today date, most int) returns int language plpgsql as $$
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

    insert into visit_fault_day as t (day, late)
    select today, count(*) from visit_due where ts < (select derived_to from visit_progress) having count(*) > 0
    on conflict (day) do update set late = t.late + excluded.late;
    update visit_progress set derived_to = upto where derived_to < upto;

    -- a page nobody has named still counts for itself and the site
    insert into page_item
    select distinct page_id, unnest(array[0, page_id]) from visit_due
    where class = 0 and page_id not in (select page_id from page_item)
    on conflict do nothing;
    return taken;
end $$;
