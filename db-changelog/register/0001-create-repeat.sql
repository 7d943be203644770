--liquibase formatted sql

--changeset register:0001-repeat
create table register_repeat (
    row_id uuid not null,
    earlier_id uuid not null,
    confirmed boolean not null,
    at datetime(6) not null,
    primary key (row_id, earlier_id)
) default charset = utf8mb4;
