--liquibase formatted sql

--changeset notification:0020-secret
alter table notification_mail add column secret boolean not null default false;
