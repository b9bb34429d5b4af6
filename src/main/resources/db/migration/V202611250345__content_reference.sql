-- What each page refers to, live and in its draft. Written anew whenever a text is saved or published.
create table content_reference (
    variant_id  int           not null references page_variant,
    role        varchar(5)    not null check (role in ('LIVE', 'DRAFT')),
    block_id    varchar(200)  not null,
    target_kind varchar(6)    not null check (target_kind in ('PAGE', 'MEDIA', 'FIGURE', 'URL')),
    target      varchar(2000) not null
);

create index on content_reference (variant_id, role);
create index on content_reference (target_kind, target);
