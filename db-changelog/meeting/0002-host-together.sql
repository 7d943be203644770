--liquibase formatted sql

--changeset meeting:0002-welcome
alter table meeting_meeting
    add column audience varchar(20) not null default 'EVERYBODY',
    add column map_link varchar(300) not null default '',
    add column bring varchar(300) not null default '',
    add column travel_support boolean not null default false,
    add column list_for varchar(20) not null default 'HOSTS';

--changeset meeting:0002-cohost
create table meeting_cohost (
    id uuid not null primary key,
    meeting_id uuid not null,
    party_id uuid not null,
    status varchar(20) not null,
    reason varchar(300),
    version int not null default 0,
    unique key meeting_cohost_once (meeting_id, party_id),
    key meeting_cohost_party (party_id, status),
    constraint meeting_cohost_of foreign key (meeting_id) references meeting_meeting (id)
) default charset = utf8mb4;

--changeset meeting:0002-invitee
create table meeting_invitee (
    meeting_id uuid not null,
    party_id uuid not null,
    primary key (meeting_id, party_id),
    key meeting_invitee_party (party_id),
    constraint meeting_invitee_of foreign key (meeting_id) references meeting_meeting (id)
) default charset = utf8mb4;
