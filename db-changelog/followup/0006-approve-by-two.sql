--liquibase formatted sql

--changeset followup:0006-midterm
-- Who has asked for the approval of the mid-term report; a second person gives it. A change takes the asking back.
alter table followup_midterm add column asked_mark uuid;
