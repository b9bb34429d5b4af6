-- The figures of a span, both days inclusive: whole months from the monthly table, the days at its ends from the daily one.
-- So three years of three hundred pages are some ten thousand rows, not some hundred thousand. `day` is the first of the
-- month for a whole month. One plain select: PostgreSQL puts it into the query that asks.
create function visit_figures(first date, last date)
returns table (day date, item int, views int, visits int, uniques int, entries int) language sql stable as $$
    select month, item, views, visits, uniques, entries from visit_month
    where month >= (date_trunc('month', (first - 1)::timestamp) + interval '1 month')::date
      and month < date_trunc('month', (last + 1)::timestamp)::date
    union all
    select day, item, views, visits, uniques, entries from visit_day
    where day >= first and day <= last
      and day < (date_trunc('month', (first - 1)::timestamp) + interval '1 month')::date
    union all
    select day, item, views, visits, uniques, entries from visit_day
    where day <= last
      and day >= greatest((date_trunc('month', (first - 1)::timestamp) + interval '1 month')::date,
                          date_trunc('month', (last + 1)::timestamp)::date)
$$;
