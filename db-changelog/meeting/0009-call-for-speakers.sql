--liquibase formatted sql

--changeset meeting:0009-criteria
alter table meeting_meeting add column criteria text not null default '';

--changeset meeting:0009-speaker
create table meeting_speaker (
    id uuid not null primary key,
    meeting_id uuid not null,
    party_id uuid not null,
    title varchar(300) not null,
    about text not null,
    rests_on varchar(300) not null,
    status varchar(20) not null,
    reason varchar(300),
    minutes int not null,
    place int not null,
    version int not null default 0,
    unique key meeting_speaker_once (meeting_id, party_id),
    constraint meeting_speaker_at foreign key (meeting_id) references meeting_meeting (id)
) default charset = utf8mb4;

--changeset meeting:0009-score
create table meeting_speaker_score (
    speaker_id uuid not null,
    party_id uuid not null,
    score int not null,
    primary key (speaker_id, party_id),
    constraint meeting_speaker_score_of foreign key (speaker_id) references meeting_speaker (id)
) default charset = utf8mb4;
