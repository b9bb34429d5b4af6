-- Who wrote a note last and when; null for those of the site itself.
alter table annotation
    add column version    int not null default 0,
    add column written_by bigint references account (id),
    add column written_at timestamptz;
