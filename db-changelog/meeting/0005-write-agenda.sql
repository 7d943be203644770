--liquibase formatted sql

--changeset meeting:0005-agenda
create table meeting_agenda_item (
    id uuid not null primary key,
    meeting_id uuid not null,
    place int not null,
    title varchar(300) not null,
    minutes int not null,
    speaker varchar(300) not null,
    link varchar(300) not null,
    key meeting_agenda_item_of (meeting_id, place),
    constraint meeting_agenda_item_in foreign key (meeting_id) references meeting_meeting (id)
) default charset = utf8mb4;

--changeset meeting:0005-series
alter table meeting_meeting add column series_id uuid, add key meeting_meeting_series (series_id, begins);

--changeset meeting:0005-feed
create table meeting_feed (
    person_id uuid not null primary key,
    secret_hash varchar(64) not null,
    made_at datetime(6) not null,
    unique key meeting_feed_secret (secret_hash)
) default charset = utf8mb4;
