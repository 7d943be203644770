--liquibase formatted sql

--changeset identity:0001-party
create table identity_party (
    id uuid not null primary key,
    kind varchar(20) not null,
    name varchar(300) not null,
    state_code char(3),
    accredited_to char(3),
    version int not null default 0,
    key identity_party_kind (kind, state_code)
) default charset = utf8mb4;

--changeset identity:0001-person
create table identity_person (
    id uuid not null primary key,
    name varchar(200) not null,
    email varchar(254) not null,
    language varchar(5) not null,
    issuer varchar(255),
    subject varchar(255),
    party_id uuid not null,
    member_role varchar(10) not null,
    suspended boolean not null default false,
    last_seen_at datetime(6),
    seen_before_at datetime(6),
    version int not null default 0,
    unique key identity_person_subject (issuer, subject),
    constraint identity_person_party foreign key (party_id) references identity_party (id)
) default charset = utf8mb4;

--changeset identity:0001-audit
create table identity_audit (
    number bigint not null auto_increment primary key,
    at datetime(6) not null,
    act varchar(80) not null,
    subject uuid not null,
    person_id uuid,
    party_id uuid,
    key identity_audit_subject (subject)
) default charset = utf8mb4;
