--liquibase formatted sql

--changeset identity:0030-sign-in
create table identity_sign_in (
    id uuid not null primary key,
    person_id uuid not null,
    issuer varchar(255),
    subject varchar(255),
    started_at datetime(6) not null,
    ended_at datetime(6),
    key identity_sign_in_subject (issuer, subject),
    constraint identity_sign_in_person foreign key (person_id) references identity_person (id) on delete cascade
) default charset = utf8mb4;
