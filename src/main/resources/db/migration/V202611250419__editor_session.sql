-- Who has a page open: so that two people know of each other before they meet in the same sentence.
create table editing_session (
    variant_id int         not null references page_variant on delete cascade,
    account_id bigint      not null references account on delete cascade,
    seen_at    timestamptz not null,
    primary key (variant_id, account_id)
);
