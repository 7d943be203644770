--liquibase formatted sql

--changeset watch:0001-watch
-- What a person watches, and nothing of when they began; nobody but themselves reads it.
create table watch_watch (
    id uuid not null primary key,
    person_id uuid not null,
    kind varchar(20) not null,
    thing varchar(36) not null,
    rhythm varchar(20) not null,
    unique key watch_watch_once (person_id, kind, thing),
    key watch_watch_thing (kind, thing)
) default charset = utf8mb4;

-- What has happened to things that somebody watches, until all of them have been told.
create table watch_news (
    id uuid not null primary key,
    text_key varchar(100) not null,
    arguments text not null,
    path varchar(200) not null,
    subject uuid not null,
    state_code varchar(3),
    happened_at datetime(6) not null,
    spread boolean not null default false,
    key watch_news_spread (spread, happened_at)
) default charset = utf8mb4;

create table watch_news_thing (
    news_id uuid not null,
    kind varchar(20) not null,
    thing varchar(36) not null,
    primary key (news_id, kind, thing)
) default charset = utf8mb4;

-- Who is to be told what, and when; gone once they have been.
create table watch_due (
    person_id uuid not null,
    news_id uuid not null,
    due_at datetime(6) not null,
    primary key (person_id, news_id),
    key watch_due_at (due_at, person_id),
    key watch_due_news (news_id)
) default charset = utf8mb4;

-- Where each stage of a review stood last night.
create table watch_stage (
    cycle_id uuid not null,
    stage varchar(20) not null,
    phase varchar(20) not null,
    primary key (cycle_id, stage)
) default charset = utf8mb4;
