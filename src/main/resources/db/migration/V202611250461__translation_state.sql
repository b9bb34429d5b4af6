-- How the English of each page stands to its Swedish. Behind: the Swedish text that visitors read is another than the
-- one the English says; a revision that says the same in the same blocks does not count.
create view translation_state as
select sv.page_id, sv.id as swedish_id, sv.path as swedish_path, sv.live_revision_id as swedish_revision_id,
       en.id as english_id, en.path as english_path, en.live_revision_id as english_revision_id, en.mirrors_revision_id,
       en.id is not null and live.id is not null
           and (live.title, live.summary, live.blocks) is distinct from (mirrored.title, mirrored.summary, mirrored.blocks)
           as behind
from page_variant sv
join page p on p.id = sv.page_id and p.deleted_at is null
left join page_variant en on en.page_id = sv.page_id and en.locale = 'en'
left join page_revision live on live.id = sv.live_revision_id
left join page_revision mirrored on mirrored.id = en.mirrors_revision_id
where sv.locale = 'sv';
