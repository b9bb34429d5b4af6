-- The yearly report: its texts while they are written, what somebody asked to have issued, and the issues.
create table edition_text (
    year       int         primary key check (year between 2000 and 2099),
    foreword   text        not null,
    summary    text        not null,
    done       text        not null,
    money      text        not null,
    version    int         not null,
    written_by bigint      not null references account (id),
    written_at timestamptz not null
);

create table edition_order (
    year         int         not null,
    number       int         not null check (number > 0),
    comment      text        not null,
    text_version int         not null, -- of the texts that were looked at; -1 where none was written
    account_id   bigint      not null references account (id),
    run_id       bigint      not null, -- the work that does it, or last did
    ordered_at   timestamptz not null,
    primary key (year, number)
);

create table edition (
    year       int         not null check (year between 2000 and 2099),
    number     int         not null check (number > 0),
    day        date        not null,
    issued_at  timestamptz not null,
    account_id bigint      not null references account (id),
    comment    text        not null,
    title      text        not null,
    body       text        not null, -- the chapters as HTML
    pdf        bytea       not null,
    primary key (year, number)
);

-- Every value that an issue states: what the figures of today are compared with.
create table edition_fact (
    year   int  not null,
    number int  not null,
    place  int  not null,
    name   text not null,
    value  text not null,
    primary key (year, number, place),
    foreign key (year, number) references edition
);

create function edition_stays() returns trigger language plpgsql as $$
begin
    raise exception '% is insert only: what was issued stands, a correction is a new issue', tg_table_name;
end
$$;

create trigger edition_stays before update or delete on edition for each row execute function edition_stays();
create trigger edition_stays before update or delete on edition_fact for each row execute function edition_stays();
create trigger edition_stays_whole before truncate on edition for each statement execute function edition_stays();
