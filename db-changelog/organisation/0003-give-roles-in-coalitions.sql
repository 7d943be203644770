--liquibase formatted sql

--changeset organisation:0003-membership
alter table organisation_membership
    add column coalition_role varchar(10) character set utf8mb4 not null default 'MEMBER',
    add column unseen boolean not null default false,
    add column acts boolean not null default false;
