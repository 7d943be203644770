--liquibase formatted sql

--changeset organisation:0061-registration-asked
create table organisation_registration_asked (
    id uuid not null primary key,
    form mediumtext not null,
    source char(64) not null,
    asked_at datetime(6) not null,
    due_at datetime(6) not null,
    key organisation_registration_asked_due (due_at)
) default charset = utf8mb4;

--changeset organisation:0061-registration-try-hash
alter table organisation_registration_try add key organisation_registration_try_hash (address_hash, at);
