-- Contact persons get an owner, like everything else that editors change, and pages say which of them they name.
alter table page_contact add column owner_id bigint references organisation;
update page_contact set owner_id = (select id from organisation where slug = 'region-kalmar-lan');
alter table page_contact alter column owner_id set not null;
alter table page_contact add column version int not null default 0;

alter table content_reference alter column target_kind type varchar(7);
alter table content_reference drop constraint content_reference_target_kind_check;
alter table content_reference
    add check (target_kind in ('PAGE', 'MEDIA', 'FIGURE', 'URL', 'CONTACT'));

insert into content_reference (variant_id, role, block_id, target_kind, target)
select v.id, text.role, block ->> 'id', 'CONTACT', block ->> 'contact'
from page_variant v
cross join lateral (values ('LIVE', v.live_revision_id), ('DRAFT', v.draft_revision_id)) text (role, revision)
join page_revision r on r.id = text.revision
cross join lateral jsonb_array_elements(r.blocks) block
where block ->> 'type' = 'contact' and block ->> 'contact' is not null;
