--liquibase formatted sql

--changeset state:0001-state
create table state (
    code char(3) not null primary key,
    iso2 char(2),
    m49 char(3),
    regional_group varchar(30),
    un_member boolean not null,
    version int not null default 0
) default charset = utf8mb4;

--changeset state:0001-name
create table state_name (
    state_code char(3) not null,
    language char(2) not null,
    name varchar(120) not null,
    primary key (state_code, language),
    constraint state_name_state foreign key (state_code) references state (code)
) default charset = utf8mb4;

--changeset state:0001-spelling
create table state_spelling (
    spelling_key varchar(190) character set utf8mb4 collate utf8mb4_bin not null primary key,
    state_code char(3) not null,
    spelling varchar(120) not null,
    key state_spelling_state (state_code),
    constraint state_spelling_state foreign key (state_code) references state (code)
) default charset = utf8mb4;
