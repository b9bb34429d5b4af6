-- A file of content that somebody sent, from the look at it to its being undone. The file itself is kept for a short time.
create table transfer_upload (
    id          bigint generated always as identity primary key,
    file_name   varchar(200) not null,
    account_id  bigint       not null references account,
    received_at timestamptz  not null,
    state       varchar(10)  not null check (state in ('CHECKING', 'FAULTY', 'READY', 'APPLYING', 'DONE', 'UNDONE', 'GONE')),
    publish     boolean      not null default false,
    run_id      bigint,       -- of the work in the background that goes on with it
    faults      jsonb        not null default '[]',
    plan        jsonb,        -- what it would do, as it was looked at
    problem     varchar(500), -- why it was not carried out
    applied_at  timestamptz
);

-- The file in pieces of one megabyte: whichever instance goes on with it finds it here.
create table transfer_part (
    upload_id bigint not null references transfer_upload,
    number    int    not null,
    bytes     bytea  not null,
    primary key (upload_id, number)
);

alter table transfer_part alter column bytes set storage external; -- packed already

-- What an import did to a language of a page: which texts were there before and after it.
create table transfer_page (
    upload_id    bigint  not null references transfer_upload,
    variant_id   int     not null references page_variant,
    page_created boolean not null,
    live_before  bigint,
    draft_before bigint,
    live_after   bigint,
    draft_after  bigint,
    primary key (upload_id, variant_id)
);

-- What else it brought: a picture by its number, a person by the key, an old address.
create table transfer_besides (
    upload_id bigint       not null references transfer_upload,
    kind      varchar(8)   not null check (kind in ('MEDIA', 'CONTACT', 'REDIRECT')),
    target    varchar(400) not null,
    primary key (upload_id, kind, target)
);
