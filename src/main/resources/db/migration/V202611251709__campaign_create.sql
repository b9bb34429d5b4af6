-- Campaigns whose addresses bear utm marks. Only what is registered here is ever recorded of a mark: mail tools put
-- the names of persons into theirs.
create table campaign (
    id           int          generated always as identity primary key,
    version      int          not null default 0,
    name         varchar(120) not null,
    mark         varchar(60)  not null unique check (mark ~ '^[a-z0-9][a-z0-9._-]*$'), -- utm_campaign
    from_day     date         not null,
    to_day       date         not null check (to_day >= from_day),
    municipality varchar(20)  references municipality (slug), -- whose page it promotes; null: the whole site
    goal         int          check (goal > 0),               -- visits
    note         text         not null default ''
);

-- One row a place where its addresses stand, and one (without words) for any other place.
create table campaign_source (
    id          int         generated always as identity primary key, -- what a visit is recorded with; never used twice
    campaign_id int         not null references campaign (id) on delete cascade,
    source      varchar(60) not null default '', -- utm_source
    medium      varchar(60) not null default '', -- utm_medium
    unique (campaign_id, source, medium),
    check ((source = '') = (medium = ''))
);
