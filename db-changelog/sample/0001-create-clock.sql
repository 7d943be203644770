--liquibase formatted sql

--changeset sample:0001-clock
create table sample_clock (
    id tinyint not null primary key,
    ahead_seconds bigint not null
) default charset = utf8mb4;
