-- Figures from SCB and Kolada. Each says which table it came from; what it was before a correction is shown beside it.
alter table figure_value add column table_id varchar(20);

create or replace view figure_latest as
select distinct on (key, area_code, period) *,
    lag(value) over (partition by key, area_code, period order by revision) as before
from figure_value
order by key, area_code, period, revision desc;

insert into figure (key, position, label_sv, label_en, unit, source, source_url, stale_after_months)
values
    ('age_0_19', 20, 'Invånare 0–19 år', 'Inhabitants aged 0–19', 'persons', 'SCB', 'https://www.scb.se/be0101', 14),
    ('age_20_64', 21, 'Invånare 20–64 år', 'Inhabitants aged 20–64', 'persons', 'SCB', 'https://www.scb.se/be0101', 14),
    ('age_65', 22, 'Invånare 65 år och äldre', 'Inhabitants aged 65 and over', 'persons', 'SCB', 'https://www.scb.se/be0101', 14),
    ('tax_rate', 23, 'Total skattesats', 'Total tax rate', '%', 'Kolada', 'https://www.kolada.se', 14),
    ('education', 24, 'Invånare med eftergymnasial utbildning', 'Inhabitants with post-secondary education', '%', 'Kolada',
        'https://www.kolada.se', 24);

-- How it went with each question to a source, last.
create table official_state (
    question    varchar(40)  primary key,
    asked_at    timestamptz  not null,
    got_at      timestamptz,  -- null: never
    fault       varchar(400), -- null: the last answer could be used
    fault_since timestamptz,
    etag        varchar(400), -- of the last answer that is in the store as a whole
    updated_at  timestamptz   -- when the source last changed the table, as it said itself
);

-- An import: by schedule it is applied at once; by hand it waits for the project leader.
create table official_import (
    id         bigint generated always as identity primary key,
    account_id bigint references account, -- null: by schedule
    begun_at   timestamptz not null,
    run_id     bigint,                    -- task_run, which is forgotten earlier
    state      varchar(10) not null check (state in ('ASKING', 'WAITING', 'SAME', 'APPLIED', 'DISCARDED', 'REPLACED', 'FAILED')),
    faults     int         not null default 0, -- questions without an answer
    added      int         not null default 0, -- revisions that came into the store
    decided_by bigint references account,
    decided_at timestamptz
);
create unique index official_import_one_at_a_time on official_import ((true)) where state = 'ASKING';

-- What an import would change, or changed.
create table official_change (
    import_id  bigint       not null references official_import on delete cascade,
    question   varchar(40)  not null,
    kind       varchar(10)  not null check (kind in ('NEW', 'CHANGED', 'VANISHED', 'DIFFERS')),
    key        varchar(40)  not null references figure,
    area_code  varchar(4)   not null,
    period     varchar(20)  not null,
    base       int          not null, -- the revision it follows; 0: none
    before     numeric,
    after      numeric,
    primary key (import_id, question, key, area_code, period)
);
