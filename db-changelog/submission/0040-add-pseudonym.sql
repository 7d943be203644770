--liquibase formatted sql

--changeset submission:0040-pseudonym
alter table submission_submission
    add column pseudonymous boolean not null default false,
    add column pseudonym varchar(20);
