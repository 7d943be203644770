--liquibase formatted sql

--changeset submission:0001-submission
create table submission_submission (
    id uuid not null primary key,
    cycle_id uuid not null,
    party_id uuid not null,
    title varchar(600) not null,
    joint boolean not null,
    status varchar(20) not null,
    asked_by uuid,
    approved_by uuid,
    note varchar(4000),
    filed_at datetime(6),
    fingerprint char(64),
    frozen_text longtext,
    frozen_document longblob,
    edition int not null default 0,
    version int not null default 0,
    key submission_party (party_id),
    key submission_cycle (cycle_id)
) default charset = utf8mb4;

--changeset submission:0001-section
create table submission_section (
    submission_id uuid not null,
    place int not null,
    heading varchar(600) not null,
    text mediumtext not null,
    footnotes mediumtext not null,
    annex boolean not null,
    primary key (submission_id, place),
    constraint submission_section_of foreign key (submission_id) references submission_submission (id)
) default charset = utf8mb4;

--changeset submission:0001-proposal
create table submission_proposal (
    submission_id uuid not null,
    place int not null,
    proposal_id uuid not null,
    text varchar(4000) not null,
    theme varchar(600) not null,
    primary key (submission_id, place),
    constraint submission_proposal_of foreign key (submission_id) references submission_submission (id)
) default charset = utf8mb4;

--changeset submission:0001-co-submitter
create table submission_co_submitter (
    submission_id uuid not null,
    place int not null,
    name varchar(600) not null,
    contact varchar(600) not null,
    description varchar(4000) not null,
    primary key (submission_id, place),
    constraint submission_co_submitter_of foreign key (submission_id) references submission_submission (id)
) default charset = utf8mb4;
