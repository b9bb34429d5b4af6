-- What is searched (ADR on search). A copy of the pages that can be made anew at any time; rows of visitors (LIVE) are
-- written in the transaction that changes what they see, rows of editors (DRAFT) when somebody searches next.
-- pg_trgm is a trusted extension: the owner of the database may create it.
create extension if not exists pg_trgm;

create table search_entry (
    variant_id  int        not null references page_variant,
    role        varchar(5) not null check (role in ('LIVE', 'DRAFT')),
    revision_id bigint     not null references page_revision,
    locale      varchar(2) not null,
    title       text       not null, -- folded: lower case, without dots and rings
    names       text       not null, -- title and headings, folded
    parts       jsonb      not null, -- the text of each block, for the excerpt
    vector      tsvector   not null,
    primary key (variant_id, role)
);

create index search_entry_vector on search_entry using gin (vector);

-- Every word of an entry: finds parts of compounds, and the nearest word to a misspelled one.
create table search_word (
    variant_id int         not null,
    role       varchar(5)  not null,
    locale     varchar(2)  not null,
    word       varchar(60) not null,
    folded     varchar(60) not null,
    primary key (variant_id, role, word),
    foreign key (variant_id, role) references search_entry on delete cascade
);

create index search_word_word on search_word using gin (word gin_trgm_ops);
create index search_word_folded on search_word using gin (folded gin_trgm_ops);
