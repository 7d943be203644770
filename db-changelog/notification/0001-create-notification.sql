--liquibase formatted sql

--changeset notification:0001-notice
create table notification_notice (
    id uuid not null primary key,
    person_id uuid not null,
    text_key varchar(120) not null,
    arguments varchar(4000) not null,
    path varchar(300) not null,
    subject uuid not null,
    posted_at datetime(6) not null,
    seen_at datetime(6),
    once_key varchar(200),
    key notification_notice_person (person_id, posted_at),
    unique key notification_notice_once (person_id, once_key)
) default charset = utf8mb4;

--changeset notification:0001-mail
create table notification_mail (
    id uuid not null primary key,
    recipient varchar(254) not null,
    subject varchar(1000) not null,
    body text not null,
    status varchar(10) not null,
    tries int not null,
    written_at datetime(6) not null,
    next_try_at datetime(6) not null,
    sent_at datetime(6),
    key notification_mail_due (status, next_try_at)
) default charset = utf8mb4;
