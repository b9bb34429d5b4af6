-- Addresses on other sites that pages lead to, and what became of them. A row goes when no page uses the address any more.
create table link_target (
    url             varchar(2000) primary key,
    state           varchar(7)    not null check (state in ('OK', 'BLOCKED', 'FAILING', 'DEAD')),
    answer          varchar(200)  not null, -- what was answered, in Swedish
    redirected_to   varchar(2000),          -- where it has moved for good
    strikes         int           not null default 0 check (strikes >= 0),
    first_failed_at timestamptz,            -- the first strike of the present row of failures
    last_strike_at  timestamptz,
    checked_at      timestamptz   not null
);
