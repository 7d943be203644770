--liquibase formatted sql

--changeset followup:0007-take-back
-- A stage of a law that was entered by mistake stays in the public history, with the reason.
alter table followup_law_stage
    add column taken_back_on date,
    add column taken_back_why varchar(1000) not null default '';
