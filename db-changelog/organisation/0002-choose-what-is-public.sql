--liquibase formatted sql

--changeset organisation:0002-hidden
alter table organisation_organisation add column hidden varchar(200) character set utf8mb4 not null default '';

--changeset organisation:0002-history
create table organisation_history (
    number bigint not null auto_increment primary key,
    organisation_id uuid not null,
    at datetime(6) not null,
    act varchar(20) not null,
    fields varchar(200) not null,
    person_id uuid,
    party_id uuid,
    key organisation_history_organisation (organisation_id, number)
) default charset = utf8mb4;
