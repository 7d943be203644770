--liquibase formatted sql

--changeset review:0001-troika
create table review_troika (
    cycle_id uuid not null,
    state_code char(3) not null,
    primary key (cycle_id, state_code)
) default charset = utf8mb4;

--changeset review:0001-question
create table review_question (
    id uuid not null primary key,
    cycle_id uuid not null,
    state_code char(3) not null,
    text varchar(4000) not null,
    at datetime(6) not null,
    key review_question_cycle (cycle_id, at)
) default charset = utf8mb4;
