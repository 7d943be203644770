--liquibase formatted sql

--changeset advocacy:0001-ask
create table advocacy_ask (
    id uuid not null primary key,
    cycle_id uuid not null,
    submission_id uuid not null,
    proposal_id uuid not null,
    author_id uuid not null,
    mission_id uuid not null,
    recommendation varchar(5000) not null,
    theme varchar(600) not null,
    why text not null,
    letter text not null,
    status varchar(20) not null,
    sent_at datetime(6) not null,
    due datetime(6) not null,
    answer text,
    agreed varchar(300),
    version int not null default 0,
    key advocacy_ask_author (author_id),
    key advocacy_ask_mission (mission_id),
    key advocacy_ask_cycle (cycle_id, status)
) default charset = utf8mb4;

--changeset advocacy:0001-slot
create table advocacy_slot (
    ask_id uuid not null,
    place int not null,
    time varchar(300) not null,
    primary key (ask_id, place),
    constraint advocacy_slot_of foreign key (ask_id) references advocacy_ask (id)
) default charset = utf8mb4;

--changeset advocacy:0001-message
create table advocacy_message (
    ask_id uuid not null,
    place int not null,
    party_id uuid not null,
    text text not null,
    at datetime(6) not null,
    primary key (ask_id, place),
    constraint advocacy_message_of foreign key (ask_id) references advocacy_ask (id)
) default charset = utf8mb4;
