--liquibase formatted sql

--changeset followup:0010-midterm
-- The matrix that was published with a mid-term report; reports published before have none.
alter table followup_midterm add column sheet mediumblob;
