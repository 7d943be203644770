--liquibase formatted sql

--changeset submission:0072-namesake
alter table submission_co_submission
    add column namesake_id uuid,
    add key submission_co_submission_namesake (namesake_id, status);
