--liquibase formatted sql

--changeset meeting:0021-at-door
alter table meeting_seat add column at_door boolean not null default false;
