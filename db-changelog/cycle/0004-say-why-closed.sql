--liquibase formatted sql

--changeset cycle:0004-closing-reason
alter table cycle_cycle add column closing_reason varchar(1000);
