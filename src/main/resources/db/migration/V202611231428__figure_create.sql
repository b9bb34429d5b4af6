-- One store for every figure by area and period. Charts, goals, comparison and texts read it; nothing copies a value.
create table figure (
    key                varchar(40)  primary key,
    position           int          not null unique,
    label_sv           varchar(80)  not null,
    label_en           varchar(80)  not null,
    unit               varchar(20)  not null,
    source             varchar(200) not null,
    source_url         varchar(300),
    stale_after_months int check (stale_after_months > 0) -- after the end of the latest period; null: never out of date
);

create table figure_value (
    key          varchar(40)  not null references figure,
    area_code    varchar(4)   not null check (area_code ~ '^08([0-9][0-9])?$'), -- SCB: 08 the county, 08xx the twelve
    period       varchar(20)  not null check (period ~ '^[0-9]{4}(–[0-9]{4})?$' or period = 'undated'),
    revision     int          not null default 1 check (revision > 0),
    value        numeric,
    missing_code varchar(20) check (missing_code in ('not_reported', 'not_applicable', 'not_comparable')),
    status       varchar(20)  not null default 'final' check (status in ('preliminary', 'final')),
    source       varchar(200) not null,
    source_url   varchar(300),
    fetched_at   timestamptz  not null,
    primary key (key, area_code, period, revision),
    check ((value is null) <> (missing_code is null)) -- missing is never 0, and never nothing
);

-- What was once said stays readable: a correction is a row with the next revision.
create function figure_value_stays() returns trigger language plpgsql as $$
begin
    raise exception 'figure_value is insert only: add a row with the next revision';
end
$$;

create trigger figure_value_stays before update or delete on figure_value
    for each row execute function figure_value_stays();

create view figure_latest as
select distinct on (key, area_code, period) *
from figure_value
order by key, area_code, period, revision desc;
