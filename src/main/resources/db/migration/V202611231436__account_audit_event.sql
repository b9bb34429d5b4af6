-- Who did what, when, with before and after. Insert only. Names a person by number, so that erasing the account's
-- name erases it here too; no foreign key, since a line must be writable whatever becomes of the account.
create table audit_event (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    account_id bigint,                           -- none: the site itself
    what       text        not null,
    subject    text        not null,
    before     text,
    after      text
);

create index on audit_event (at);
create index on audit_event (subject, at);

create function audit_event_is_insert_only() returns trigger language plpgsql as $$
begin
    raise exception 'audit_event is insert only';
end
$$;

create trigger audit_event_is_insert_only
    before update or delete or truncate on audit_event
    for each statement execute function audit_event_is_insert_only();
