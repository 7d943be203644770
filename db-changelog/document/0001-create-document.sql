--liquibase formatted sql

--changeset document:0001-file
-- A file that stands with something; its sender and the moment are known only until it does.
create table document_file (
    id uuid not null,
    sent_by uuid,
    about uuid,
    position int,
    name varchar(120) not null,
    kind varchar(10) not null,
    size int not null,
    verdict varchar(12) not null,
    content mediumblob,
    sent_at datetime(6),
    primary key (id),
    key document_file_about (about, position),
    key document_file_sender (sent_by),
    key document_file_waiting (verdict, id),
    constraint document_file_person foreign key (sent_by) references identity_person (id) on delete cascade
) default charset = utf8mb4;
