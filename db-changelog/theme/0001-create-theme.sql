--liquibase formatted sql

--changeset theme:0001-term
create table theme_term (
    id uuid not null primary key,
    kind varchar(10) not null,
    code varchar(10),
    label varchar(300) not null,
    retired boolean not null default false,
    version int not null default 0,
    unique key theme_term_code (kind, code)
) default charset = utf8mb4;

--changeset theme:0001-spelling
create table theme_spelling (
    kind varchar(10) not null,
    spelling_key varchar(400) character set utf8mb4 collate utf8mb4_bin not null,
    term_id uuid not null,
    primary key (kind, spelling_key),
    constraint theme_spelling_term foreign key (term_id) references theme_term (id)
) default charset = utf8mb4;
