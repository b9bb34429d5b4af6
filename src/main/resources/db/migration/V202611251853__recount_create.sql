-- Spans of days that somebody had counted anew, how far that has come, and what it changed.

create table recount (
    id         bigint      generated always as identity primary key,
    first_day  date        not null,
    last_day   date        not null check (last_day >= first_day),
    why        text        not null,
    account_id bigint      not null references account (id),
    ordered_at timestamptz not null,
    run_id     bigint,                -- the work that does it, or last did
    done_to    date                   -- counted up to this day, inclusive
);

create table recount_change (
    recount_id bigint not null references recount (id) on delete cascade,
    day        date   not null,
    kind       text   not null, -- day, source, class
    item       int    not null,
    what       text   not null,
    before     bigint not null,
    after      bigint not null
);
create index recount_change_of on recount_change (recount_id, day);
