-- Results brought in from files, each file as a whole, and taken back as a whole: by revisions, never by removing any.
create table result_import (
    id          bigint generated always as identity primary key,
    file_name   varchar(200) not null,
    account_id  bigint       not null references account (id),
    imported_at timestamptz  not null,
    undone_by   bigint       references account (id),
    undone_at   timestamptz,
    check ((undone_by is null) = (undone_at is null))
);

create table result_import_row (
    import_id bigint      not null references result_import,
    goal_id   varchar(60) not null,
    period    varchar(9)  not null,
    revision  int         not null, -- the one that the file added
    primary key (import_id, goal_id, period),
    foreign key (goal_id, period, revision) references goal_result
);
