--liquibase formatted sql

--changeset recommendation:0008-other-body
-- What treaty bodies and special procedures have recommended: without recommending State and without position.
create table recommendation_other_body (
    id uuid not null primary key,
    annotation varchar(100) collate utf8mb4_bin,
    said_key char(64) collate utf8mb4_bin not null,
    body varchar(20) not null,
    body_name varchar(200) not null,
    symbol varchar(100) not null,
    published_on date,
    text mediumtext not null,
    reviewed_code char(3) collate utf8mb4_uca1400_ai_ci,
    import_number int not null,
    unique key recommendation_other_body_annotation (annotation),
    key recommendation_other_body_said (said_key),
    key recommendation_other_body_reviewed (reviewed_code, id),
    key recommendation_other_body_import (import_number)
) default charset = utf8mb4;

--changeset recommendation:0008-other-country
create table recommendation_other_country (
    other_id uuid not null,
    place int not null,
    name varchar(200) not null,
    code char(3),
    primary key (other_id, place),
    constraint recommendation_other_country_of foreign key (other_id) references recommendation_other_body (id)
) default charset = utf8mb4;

--changeset recommendation:0008-other-term
create table recommendation_other_term (
    other_id uuid not null,
    kind varchar(10) not null,
    place int not null,
    label varchar(200) not null,
    term_id uuid,
    primary key (other_id, kind, place),
    constraint recommendation_other_term_of foreign key (other_id) references recommendation_other_body (id)
) default charset = utf8mb4;

--changeset recommendation:0008-position-in-part
alter table recommendation_archived modify kind varchar(20) not null;
