-- Half as many daily rows: a month of which more than half lies within the span is read as a whole, less the days that lie
-- outside. Such rows bear the nearest day of the span, so that a caller may still group them by month.
create function visit_first_month(first date) returns date language sql immutable as $$
    select (date_trunc('month', first::timestamp) + case when extract(day from first) > 16 then interval '1 month' else interval '0' end)::date
$$;

-- The day after the last month.
create function visit_after_months(last date) returns date language sql immutable as $$
    select (date_trunc('month', last::timestamp) + case when extract(day from last) < 16 then interval '0' else interval '1 month' end)::date
$$;

create or replace function visit_figures(first date, last date)
returns table (day date, item int, views int, visits int, uniques int, entries int) language sql stable as $$
    select greatest(first, month), item, views, visits, uniques, entries from visit_month
    where month >= visit_first_month(first) and month < visit_after_months(last) and first <= last
    union all
    select first, item, -views, -visits, -uniques, -entries from visit_day
    where day >= visit_first_month(first) and day < first and visit_first_month(first) < visit_after_months(last) and first <= last
    union all
    select last, item, -views, -visits, -uniques, -entries from visit_day
    where day > last and day < visit_after_months(last) and visit_first_month(first) < visit_after_months(last) and first <= last
    union all
    select day, item, views, visits, uniques, entries from visit_day
    where day >= first and day <= last
      and day < case when visit_first_month(first) < visit_after_months(last) then visit_first_month(first) else last + 1 end
    union all
    select day, item, views, visits, uniques, entries from visit_day
    where day >= visit_after_months(last) and day <= last and visit_first_month(first) < visit_after_months(last)
$$;
