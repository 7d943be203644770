--liquibase formatted sql

--changeset edition:0001-writer
create table edition_writer (
    thing uuid not null,
    field varchar(40) not null,
    writer uuid not null,
    primary key (thing, field)
) default charset = utf8mb4;

--changeset edition:0001-overtaken
create table edition_overtaken (
    thing uuid not null,
    field varchar(40) not null,
    writer uuid not null,
    text mediumtext not null,
    primary key (thing, field, writer)
) default charset = utf8mb4;
