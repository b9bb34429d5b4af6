-- What db-scheduler runs and when: its own table in its own shape, under this feature's name.
create table task_execution (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index on task_execution (execution_time);
create index on task_execution (last_heartbeat);

-- One row a run that somebody started or that has something to tell.
create table task_run (
    id           bigint generated always as identity primary key,
    name         varchar(60) not null,
    argument     text        not null,
    account_id   bigint      references account, -- null: the schedule
    state        varchar(10) not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    steps        int         not null default 0,
    total        int,
    sentence     text,                           -- the last thing it said, or how it ended
    lines        text        not null default '',
    created_at   timestamptz not null,
    started_at   timestamptz,
    ended_at     timestamptz,
    cancelled_by bigint      references account
);

create index on task_run (created_at);
-- One unfinished run of a schedule at a time: after a crash it is taken up again.
create unique index on task_run (name) where account_id is null and state = 'RUNNING';
