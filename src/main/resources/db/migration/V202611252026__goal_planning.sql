-- Goals are made, copied and mended by the project leader. What was aimed at is never rewritten.

alter table goal drop constraint goal_position_key; -- the same goal of several years stands in one place
alter table goal
    add column shown   boolean not null default true, -- else a draft: on no page, in no open data, in no report
    add column version int     not null default 0;
alter table goal alter column shown set default false;

-- The goal as it was before each change, and why it was changed. No foreign key: the id of a removed draft is never used
-- for another goal.
create table goal_revision (
    goal_id       varchar(60)  not null,
    version       int          not null, -- the one that was changed
    area          varchar(20)  not null,
    position      int          not null,
    kind          varchar(20)  not null,
    comparator    varchar(2)   not null,
    target        numeric      not null,
    unit          varchar(20)  not null,
    period        varchar(9)   not null,
    title_sv      varchar(120) not null,
    title_en      varchar(120) not null,
    definition_sv text         not null,
    definition_en text         not null,
    decided_by    varchar(80)  not null,
    decided_on    date,
    result_source varchar(40),
    results_from  int          not null,
    shown         boolean      not null,
    comment       varchar(500) not null,
    account_id    bigint,                -- null: the site itself
    changed_at    timestamptz  not null,
    primary key (goal_id, version)
);

create function goal_revision_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and current_setting('flyttahit.erasing', true) = 'on'
        and to_jsonb(new) - 'comment' = to_jsonb(old) - 'comment'
    then
        return new;
    end if;
    raise exception 'goal_revision is insert only';
end
$$;

create trigger goal_revision_stays before update or delete on goal_revision
    for each row execute function goal_revision_stays();

-- An aim stands once somebody can have seen it in its period, or once a result is held against it.
create function goal_keeps_its_aim() returns trigger language plpgsql as $$
declare
    was_shown boolean := old.shown or exists (select from goal_revision r where r.goal_id = old.id and r.shown);
    has_begun boolean := left(old.period, 4)::int <= extract(year from now() at time zone 'Europe/Stockholm');
begin
    if tg_op = 'DELETE' then
        if was_shown then
            raise exception 'goal % was shown: it stays', old.id;
        end if;
        return old;
    end if;
    if new.id <> old.id then
        raise exception 'goal % keeps its id', old.id;
    end if;
    if new.version <> old.version + 1
        or not exists (select from goal_revision r where r.goal_id = old.id and r.version = old.version)
    then
        raise exception 'goal %: add a row to goal_revision with what it was, then count its version up', old.id;
    end if;
    if (new.kind, new.comparator, new.target, new.period) is distinct from (old.kind, old.comparator, old.target, old.period)
        and (was_shown and has_begun
            or exists (select from goal_result r where r.goal_id = old.id and right(r.period, 4) >= left(old.period, 4)))
    then
        raise exception 'goal % has begun: another aim is another goal', old.id;
    end if;
    return new;
end
$$;

create trigger goal_keeps_its_aim before update or delete on goal
    for each row execute function goal_keeps_its_aim();

-- Why a result was corrected may name somebody: as in page_revision, only the erasing of words may change it.
create or replace function goal_result_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and tg_table_name = 'goal_result' and current_setting('flyttahit.erasing', true) = 'on'
        and to_jsonb(new) - 'comment' = to_jsonb(old) - 'comment'
    then
        return new;
    end if;
    raise exception '% is insert only: add a row with the next revision', tg_table_name;
end
$$;

-- What a reader should know about a goal, or about one year of it, or about one municipality in it.
create table goal_note (
    id           int           generated always as identity primary key,
    version      int           not null default 0,
    goal_id      varchar(60)   not null references goal,
    period       varchar(9) check (period ~ '^[0-9]{4}(–[0-9]{4})?$'), -- null: the goal as such
    municipality varchar(20)   references municipality (slug),         -- null: the whole county
    text         varchar(1000) not null check (text <> ''),
    shown        boolean       not null default false,                 -- also to everybody, and not only to members
    written_by   bigint        not null references account (id),
    written_at   timestamptz   not null
);
create index on goal_note (goal_id);
