--liquibase formatted sql

--changeset followup:0002-planned
-- What is planned before the lead says that its plan stands is the government's own; plans made so far were shown to everybody.
alter table followup_cluster add column planned boolean not null default true;
