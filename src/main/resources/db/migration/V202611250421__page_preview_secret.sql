-- Signs the preview links of a page. Deleted, every link to that page is worth nothing.
create table page_preview_secret (
    variant_id int   primary key references page_variant,
    secret     bytea not null
);
