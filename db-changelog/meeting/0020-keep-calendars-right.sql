--liquibase formatted sql

--changeset meeting:0020-placed
alter table meeting_seat add column placed boolean not null default false;

--changeset meeting:0020-placed-so-far
update meeting_seat set placed = true where status in ('PLACE', 'WITHDRAWN');
