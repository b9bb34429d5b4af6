-- The region and the twelve: whoever owns pages. Slugs and codes as in municipality.
create table organisation (
    id       bigint generated always as identity primary key,
    kind     varchar(12) not null check (kind in ('REGION', 'MUNICIPALITY')),
    scb_code varchar(4)  not null unique,
    name     varchar(60) collate "sv-SE-x-icu" not null unique,
    slug     varchar(20) not null unique
);

insert into organisation (kind, scb_code, name, slug)
values
    ('REGION', '08', 'Region Kalmar län', 'region-kalmar-lan'),
    ('MUNICIPALITY', '0885', 'Borgholms kommun', 'borgholm'),
    ('MUNICIPALITY', '0862', 'Emmaboda kommun', 'emmaboda'),
    ('MUNICIPALITY', '0860', 'Hultsfreds kommun', 'hultsfred'),
    ('MUNICIPALITY', '0821', 'Högsby kommun', 'hogsby'),
    ('MUNICIPALITY', '0880', 'Kalmar kommun', 'kalmar'),
    ('MUNICIPALITY', '0861', 'Mönsterås kommun', 'monsteras'),
    ('MUNICIPALITY', '0840', 'Mörbylånga kommun', 'morbylanga'),
    ('MUNICIPALITY', '0881', 'Nybro kommun', 'nybro'),
    ('MUNICIPALITY', '0882', 'Oskarshamns kommun', 'oskarshamn'),
    ('MUNICIPALITY', '0834', 'Torsås kommun', 'torsas'),
    ('MUNICIPALITY', '0884', 'Vimmerby kommun', 'vimmerby'),
    ('MUNICIPALITY', '0883', 'Västerviks kommun', 'vastervik');

-- People who sign in. Never deleted, only closed: the audit log and the revisions name them by number.
create table account (
    id            bigint generated always as identity primary key,
    email         varchar(254) not null unique check (email = lower(email)),
    name          varchar(80) collate "sv-SE-x-icu" not null,
    role          varchar(16)  not null check (role in ('PROJECT_LEADER', 'EDITOR', 'REVIEWER', 'MEMBER')),
    password_hash varchar(200),                  -- none until the set-up link has been used
    stamp         int          not null,         -- counts up when open sessions must end
    created_at    timestamptz  not null,
    closed_at     timestamptz,
    version       int          not null
);

create table account_organisation (
    account_id        bigint      not null references account,
    organisation_slug varchar(20) not null references organisation (slug),
    primary key (account_id, organisation_slug)
);

-- One-time links to choose a password. Without an account: the link of the first project leader.
create table account_setup_link (
    token_hash char(64) primary key,             -- SHA-256; the token itself is stored nowhere
    account_id bigint references account,
    expires_at timestamptz not null,
    used_at    timestamptz
);

create index on account_setup_link (account_id);
