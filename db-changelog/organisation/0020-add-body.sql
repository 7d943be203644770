--liquibase formatted sql

--changeset organisation:0020-body
create table organisation_body (
    organisation_id uuid not null primary key,
    nmirf boolean not null,
    closed_at datetime(6),
    version int not null default 0,
    constraint organisation_body_organisation foreign key (organisation_id) references organisation_organisation (id)
) default charset = utf8mb4;
