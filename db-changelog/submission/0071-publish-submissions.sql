--liquibase formatted sql

--changeset submission:0071-publish
alter table submission_submission add column taken_down_by varchar(10);
alter table submission_submission add column correction varchar(4000);
alter table submission_submission add key submission_submission_published (cycle_id, published_at);
