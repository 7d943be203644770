--liquibase formatted sql

--changeset notification:0070-enclosure
create table notification_enclosure (
    id uuid not null primary key,
    mail_id uuid not null,
    name varchar(100) not null,
    content_type varchar(100) not null,
    content mediumtext not null,
    key notification_enclosure_mail (mail_id),
    constraint notification_enclosure_of foreign key (mail_id) references notification_mail (id) on delete cascade
) default charset = utf8mb4;
