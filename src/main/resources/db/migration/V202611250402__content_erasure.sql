-- Revisions and the log of deeds never change, with one logged exception: erasing what names a person. The transaction
-- that does it says so (set local flyttahit.erasing = 'on'), and even then only words change, never who, when or which.
create function page_revision_is_immutable() returns trigger language plpgsql as $$
begin
    if current_setting('flyttahit.erasing', true) = 'on'
        and (new.id, new.variant_id, new.number, new.kind, new.schema_version, new.created_at)
            = (old.id, old.variant_id, old.number, old.kind, old.schema_version, old.created_at)
        and new.created_by is not distinct from old.created_by
    then
        return new;
    end if;
    raise exception 'page_revision is immutable';
end
$$;

create trigger page_revision_is_immutable
    before update on page_revision
    for each row execute function page_revision_is_immutable();

drop trigger audit_event_is_insert_only on audit_event;

create trigger audit_event_is_insert_only
    before delete or truncate on audit_event
    for each statement execute function audit_event_is_insert_only();

create function audit_event_keeps_its_deed() returns trigger language plpgsql as $$
begin
    if current_setting('flyttahit.erasing', true) = 'on'
        and (new.id, new.at, new.what, new.subject) = (old.id, old.at, old.what, old.subject)
        and new.account_id is not distinct from old.account_id
    then
        return new;
    end if;
    raise exception 'audit_event is insert only';
end
$$;

create trigger audit_event_keeps_its_deed
    before update on audit_event
    for each row execute function audit_event_keeps_its_deed();
