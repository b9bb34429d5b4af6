-- The outbox: written in the transaction that causes the mail, sent afterwards.
create table mail_message (
    id              bigint generated always as identity primary key,
    message_id      uuid         not null unique, -- the same at every attempt, so that a mailbox can drop a double
    recipient       varchar(254) not null,
    subject         varchar(200) not null,
    body            text,                         -- null: erased when its time was up
    state           varchar(8)   not null check (state in ('WAITING', 'SENT', 'FAILED')),
    attempts        int          not null default 0,
    next_attempt_at timestamptz  not null,
    fault           text,
    created_at      timestamptz  not null,
    queued_at       timestamptz  not null,        -- later than created_at when somebody has sent it again
    queued_by       bigint       references account,
    sent_at         timestamptz
);

create index on mail_message (next_attempt_at) where state = 'WAITING';
create index on mail_message (created_at);
create index on mail_message (recipient);
