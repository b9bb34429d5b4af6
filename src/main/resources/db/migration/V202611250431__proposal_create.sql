-- A change that somebody else than the owner proposes. What was proposed is never changed; only what became of it is added.
create table proposal (
    id               bigint generated always as identity primary key,
    variant_id       int          not null references page_variant,
    base_revision_id bigint       not null references page_revision, -- the text that the proposer had before them
    proposer_id      bigint       not null references account,
    title            varchar(200) not null,
    summary          varchar(400) not null,
    blocks           jsonb        not null,
    comment          varchar(2000) not null,
    state            varchar(9)   not null check (state in ('WAITING', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
    reason           varchar(2000),
    created_at       timestamptz  not null,
    decided_at       timestamptz,
    decided_by       bigint       references account
);

create index on proposal (variant_id, state);
create index on proposal (proposer_id);
