--liquibase formatted sql

--changeset recommendation:0003-desk
-- One row a cycle: the settings of its response, and what everybody locks who counts or changes answers.
create table recommendation_desk (
    cycle_id uuid not null primary key,
    priorities_open_at datetime(6),
    priorities_close_at datetime(6),
    introduction mediumtext,
    closing mediumtext,
    language varchar(5)
) default charset = utf8mb4;

--changeset recommendation:0003-group
create table recommendation_group (
    cycle_id uuid not null,
    position varchar(20) not null,
    place int not null,
    name varchar(120) not null,
    primary key (cycle_id, position, place)
) default charset = utf8mb4;

--changeset recommendation:0003-draft-group
alter table recommendation_recommendation add column draft_group varchar(120);

--changeset recommendation:0003-priority
create table recommendation_priority (
    recommendation_id uuid not null,
    party_id uuid not null,
    reason varchar(1000) not null,
    at datetime(6) not null,
    primary key (recommendation_id, party_id),
    constraint recommendation_priority_of foreign key (recommendation_id) references recommendation_recommendation (id)
        on delete cascade
) default charset = utf8mb4;

--changeset recommendation:0003-addendum
alter table recommendation_response
    add column addendum mediumblob,
    add column addendum_words int,
    add column decision varchar(40);

--changeset recommendation:0003-pledge
create table recommendation_pledge (
    id uuid not null primary key,
    cycle_id uuid not null,
    text varchar(4000) not null,
    at datetime(6) not null,
    taken_back_at datetime(6),
    key recommendation_pledge_cycle (cycle_id, at)
) default charset = utf8mb4;
