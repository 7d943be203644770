--liquibase formatted sql

--changeset submission:0070-co-submission
create table submission_co_submission (
    id uuid not null primary key,
    submission_id uuid not null,
    place int not null,
    party_id uuid,
    email varchar(254) not null default '',
    address_mark char(64),
    token_hash char(64),
    status varchar(20) not null,
    name varchar(600) not null default '',
    contact varchar(600) not null default '',
    description varchar(4000) not null default '',
    asked_on date not null,
    answered_by uuid,
    version int not null default 0,
    unique key submission_co_submission_party (submission_id, party_id),
    unique key submission_co_submission_address (submission_id, address_mark),
    unique key submission_co_submission_token (token_hash),
    key submission_co_submission_place (submission_id, place),
    key submission_co_submission_asked (party_id, status),
    constraint submission_co_submission_of foreign key (submission_id) references submission_submission (id)
) default charset = utf8mb4;
