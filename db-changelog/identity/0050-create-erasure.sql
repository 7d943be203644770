--liquibase formatted sql

--changeset identity:0050-erasure
create table identity_erasure (
    person_id uuid not null primary key,
    at datetime(6) not null
) default charset = utf8mb4;
