-- What is said about a draft: a comment on the page or on one of its blocks, and the answers to it.
create table page_comment (
    id         bigint generated always as identity primary key,
    variant_id int           not null references page_variant,
    answers    bigint        references page_comment, -- null: the first of a thread, which is open or settled
    block_id   varchar(200),                          -- null: about the page as a whole
    author_id  bigint        not null references account,
    text       varchar(2000) not null,
    created_at timestamptz   not null,
    settled_at timestamptz,
    settled_by bigint        references account,
    told_at    timestamptz                            -- when the mail about it went to those it concerns
);

create index on page_comment (variant_id, settled_at);
create index on page_comment (answers);
create index on page_comment (created_at) where told_at is null;

-- Somebody is asked to read a draft. The answer is a word of advice: it never stops publishing.
create table page_reading (
    id          bigint generated always as identity primary key,
    variant_id  int          not null references page_variant,
    asked_by    bigint       not null references account,
    reader_id   bigint       not null references account,
    message     varchar(400) not null,
    asked_at    timestamptz  not null,
    answer      varchar(8)   check (answer in ('GOOD', 'CHANGE', 'NO_TIME')),
    words       varchar(2000) not null default '',
    answered_at timestamptz,
    check ((answer is null) = (answered_at is null))
);

-- The same person is asked once about a page until the answer has come.
create unique index page_reading_open on page_reading (variant_id, reader_id) where answer is null;
