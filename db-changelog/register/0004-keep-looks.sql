--liquibase formatted sql

--changeset register:0004-look
-- What saved searches found in the parts of the index that are about to be read anew, until whoever saved them has been told.
create table register_look (
    query_key char(64) not null primary key,
    parts mediumtext not null,
    known longtext not null,
    looked_at datetime(6) not null
) default charset = utf8mb4;
