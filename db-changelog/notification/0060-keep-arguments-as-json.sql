--liquibase formatted sql

--changeset notification:0060-arguments-as-json
alter table notification_notice modify column arguments text not null;
update notification_notice set arguments = concat('~', arguments);
