--liquibase formatted sql

--changeset meeting:0008-rating
create table meeting_rating (
    id uuid not null primary key,
    meeting_id uuid not null,
    party_id uuid not null,
    side varchar(20) not null,
    called int not null,
    heard int not null,
    access int not null,
    benefit int not null,
    version int not null default 0,
    unique key meeting_rating_once (meeting_id, party_id),
    constraint meeting_rating_of foreign key (meeting_id) references meeting_meeting (id)
) default charset = utf8mb4;
