--liquibase formatted sql

--changeset meeting:0007-veil
alter table meeting_seat
    add column veil varchar(10) not null default 'NAMED',
    add column pseudonym varchar(20);
