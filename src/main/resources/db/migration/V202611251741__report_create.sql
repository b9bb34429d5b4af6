-- Who has asked for the monthly mail.
create table report_subscription (
    account_id bigint      primary key references account (id),
    since      timestamptz not null
);

-- One mail a person and month, however often the work runs. The hash is of the token with which the person can say stop.
create table report_mail (
    account_id bigint      not null references account (id),
    month      date        not null check (extract(day from month) = 1),
    token_hash char(64)    not null unique,
    sent_at    timestamptz not null,
    primary key (account_id, month)
);
