--liquibase formatted sql

--changeset consultation:0060-edit
create table consultation_edit (
    thing uuid not null,
    field varchar(40) not null,
    writer uuid not null,
    primary key (thing, field)
) default charset = utf8mb4;

--changeset consultation:0060-overtaken
create table consultation_overtaken (
    thing uuid not null,
    field varchar(40) not null,
    writer uuid not null,
    text mediumtext not null,
    primary key (thing, field, writer)
) default charset = utf8mb4;

--changeset consultation:0060-answer-writer
alter table consultation_answer add column writer uuid;

--changeset consultation:0060-list
alter table consultation_contribution add key consultation_contribution_sent (consultation_id, status, id);
