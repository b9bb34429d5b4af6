-- Which members see a part of the statistics. A part without a row is seen by all.
create table audience (
    part    varchar(20) primary key,
    seen_by varchar(20) not null,
    version int         not null default 0
);
