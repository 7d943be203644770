--liquibase formatted sql

--changeset inbox:0060-arguments-as-json
alter table inbox_task modify column arguments text not null;
update inbox_task set arguments = concat('~', arguments);
