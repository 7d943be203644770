--liquibase formatted sql

--changeset organisation:0004-registration
create table organisation_registration (
    id uuid not null primary key,
    status varchar(10) not null,
    kind varchar(20) not null,
    state_code char(3) not null,
    name varchar(300) not null,
    about text not null,
    website varchar(400) not null,
    applicant varchar(200) not null,
    email varchar(254) not null,
    language varchar(5) not null,
    asked_at datetime(6) not null,
    decide_by datetime(6),
    overdue boolean not null default false,
    decided_at datetime(6),
    decided_by uuid,
    deciding_party uuid,
    reason text,
    appeal_by datetime(6),
    appeal text,
    appealed_at datetime(6),
    appeal_decided_at datetime(6),
    appeal_decided_by uuid,
    appeal_reason text,
    version int not null default 0,
    key organisation_registration_state (state_code, status)
) default charset = utf8mb4;

--changeset organisation:0004-registration-link
create table organisation_registration_link (
    hash char(64) not null primary key,
    registration_id uuid not null,
    purpose varchar(10) not null,
    expires_at datetime(6) not null,
    key organisation_registration_link_registration (registration_id)
) default charset = utf8mb4;

--changeset organisation:0004-registration-try
create table organisation_registration_try (
    number bigint not null auto_increment primary key,
    address_hash char(64) not null,
    at datetime(6) not null,
    key organisation_registration_try_at (at)
) default charset = utf8mb4;
