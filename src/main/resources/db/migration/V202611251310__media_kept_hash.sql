-- A file that went through another site comes back as it was kept there, not as it was once sent: known by this too.
alter table media_original add column kept_sha256 varchar(64)
    generated always as (encode(sha256(bytes), 'hex')) stored;

create index media_original_kept on media_original (kept_sha256);
