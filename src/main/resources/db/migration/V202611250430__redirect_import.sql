-- A file of old addresses, so that all of it can be taken back at once.
create table redirect_import (
    id          bigint generated always as identity primary key,
    file_name   varchar(200) not null,
    account_id  bigint       not null references account,
    imported_at timestamptz  not null,
    undone_at   timestamptz
);

alter table page_redirect add column import_id bigint references redirect_import;

create index on page_redirect (target_variant_id);
create index on page_redirect (import_id);
