--liquibase formatted sql

--changeset recommendation:0007-paper
-- Under which symbol the Working Group's report and its addendum stand.
create table recommendation_paper (
    cycle_id uuid not null,
    kind varchar(10) not null,
    symbol varchar(40) not null,
    primary key (cycle_id, kind)
) default charset = utf8mb4;

--changeset recommendation:0007-pledges-known
-- Pledges are in the open register too: cycles that have them are read by it.
insert ignore into recommendation_stamp (cycle_id, number)
select distinct cycle_id, 1 from recommendation_pledge;
