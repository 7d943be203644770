--liquibase formatted sql

--changeset submission:0063-naming-mark
alter table submission_submission add column naming_mark char(64);
