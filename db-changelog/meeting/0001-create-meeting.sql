--liquibase formatted sql

--changeset meeting:0001-meeting
create table meeting_meeting (
    id uuid not null primary key,
    state_code varchar(3) not null,
    host_id uuid not null,
    kind varchar(30) not null,
    status varchar(20) not null,
    way varchar(10) not null,
    title varchar(300) not null,
    about text not null,
    zone varchar(60) not null,
    starts datetime not null,
    ends datetime not null,
    begins datetime(6) not null,
    ends_at datetime(6) not null,
    place varchar(300) not null,
    link varchar(300) not null,
    places int not null,
    online int not null,
    languages varchar(300) not null,
    accessibility text not null,
    approval boolean not null,
    reason varchar(300),
    called_at datetime(6),
    sequence int not null default 0,
    version int not null default 0,
    key meeting_meeting_calendar (status, ends_at),
    key meeting_meeting_state (state_code, ends_at),
    key meeting_meeting_host (host_id)
) default charset = utf8mb4;

--changeset meeting:0001-seat
create table meeting_seat (
    id uuid not null primary key,
    meeting_id uuid not null,
    party_id uuid not null,
    attending varchar(10) not null,
    status varchar(20) not null,
    asked_at datetime(6) not null,
    turn int not null,
    offered_until datetime(6),
    reason varchar(300),
    attendance varchar(10),
    version int not null default 0,
    unique key meeting_seat_turn (meeting_id, turn),
    key meeting_seat_party (party_id, status),
    constraint meeting_seat_of foreign key (meeting_id) references meeting_meeting (id)
) default charset = utf8mb4;
