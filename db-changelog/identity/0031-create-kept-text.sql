--liquibase formatted sql

--changeset identity:0031-kept-text
create table identity_kept_text (
    person_id uuid not null,
    place varchar(120) not null,
    text mediumtext not null,
    kept_at datetime(6) not null,
    primary key (person_id, place),
    constraint identity_kept_text_person foreign key (person_id) references identity_person (id) on delete cascade
) default charset = utf8mb4;
