--liquibase formatted sql

--changeset organisation:0021-registration-organisation
alter table organisation_registration add column organisation_id uuid;
