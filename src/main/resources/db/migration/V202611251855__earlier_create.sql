-- Files of figures from earlier tools, each brought in and taken back as a whole.

create table earlier_import (
    id          bigint      generated always as identity primary key,
    file_name   text        not null,
    file_hash   char(64)    not null,
    source      text        not null,
    definition  text        not null,
    figures     int         not null,
    account_id  bigint      not null references account (id),
    imported_at timestamptz not null,
    undone_at   timestamptz
);
-- the same file twice is told, unless it was taken back
create unique index earlier_import_once on earlier_import (file_hash) where undone_at is null;

alter table visit_imported add column import_id bigint references earlier_import (id);
create index visit_imported_import on visit_imported (import_id) where import_id is not null;
