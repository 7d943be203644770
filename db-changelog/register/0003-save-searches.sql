--liquibase formatted sql

--changeset register:0003-search
-- What a person looks for again and again; they hear when something new matches.
create table register_search (
    id uuid not null primary key,
    person_id uuid not null,
    title varchar(120) not null,
    query text not null,
    query_key char(64) not null,
    saved_at datetime(6) not null,
    unique key register_search_once (person_id, query_key)
) default charset = utf8mb4;
