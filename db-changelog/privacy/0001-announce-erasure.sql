--liquibase formatted sql

--changeset privacy:0001-erasure-request
create table privacy_erasure_request (
    person_id uuid not null primary key,
    asked_by uuid not null,
    asked_at datetime(6) not null,
    due_at datetime(6) not null,
    agreed_by uuid,
    index privacy_erasure_request_due (due_at)
) default charset = utf8mb4;
