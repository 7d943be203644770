--liquibase formatted sql

--changeset notification:0030-gather
alter table notification_notice
    add column letter_due datetime(6),
    add column mail_id uuid,
    add key notification_notice_letter (letter_due, person_id),
    add key notification_notice_subject (subject),
    add key notification_notice_mail (mail_id);

--changeset notification:0030-claim
alter table notification_mail
    add column claim uuid,
    add column claimed_until datetime(6),
    add column failure varchar(20);

--changeset notification:0030-rhythm
create table notification_rhythm (
    person_id uuid not null primary key,
    rhythm varchar(10) not null
) default charset = utf8mb4;
