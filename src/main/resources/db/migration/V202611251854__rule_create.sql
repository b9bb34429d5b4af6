-- Rules on trial: what figures would be, before somebody decides. Rules in force stand in visit_rule_from.

create unique index visit_rule_once on visit_rule (headers, referrer_spam, rate, coalesce(requests_a_minute, 0));

create table rule_trial (
    id         bigint      generated always as identity primary key,
    version    smallint    not null references visit_rule,
    first_day  date        not null,
    last_day   date        check (last_day >= first_day), -- null: from the first day on
    reason     text        not null,
    account_id bigint      not null references account (id),
    ordered_at timestamptz not null,
    run_id     bigint,
    done_to    date,                                      -- tried up to this day, inclusive
    decided_at timestamptz,
    decided_by bigint      references account (id),
    recount_id bigint      references recount (id)        -- set when it took effect; null and decided: dropped
);

-- Of the site (0) and the municipalities (below).
create table rule_trial_day (
    trial_id bigint not null references rule_trial (id) on delete cascade,
    day      date   not null,
    item     int    not null,
    views    int    not null,
    visits   int    not null,
    primary key (trial_id, day, item)
);
