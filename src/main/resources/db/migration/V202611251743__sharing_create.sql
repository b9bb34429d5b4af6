-- Links by which somebody without an account reads one answer of the statistics. The token itself is stored nowhere.
create table shared_link (
    id         int          generated always as identity primary key,
    token_hash char(64)     not null unique, -- SHA-256
    form_key   uuid         not null unique, -- of the form that made it: sent twice it is one link
    label      varchar(200) not null,
    scope      int          not null,        -- an item: the site (0) or a municipality (-1 … -12)
    from_day   date,                         -- null: the running year, whichever it is
    to_day     date         check (to_day >= from_day),
    parts      varchar(120) not null,        -- names of inquiry.Part with commas between
    expires_on date         not null,        -- the last day on which it works
    made_by    bigint       not null references account (id),
    made_at    timestamptz  not null,
    revoked_at timestamptz,
    last_used  date,                         -- the day alone: nothing of who it was
    check ((from_day is null) = (to_day is null))
);
