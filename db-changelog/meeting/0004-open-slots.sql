--liquibase formatted sql

--changeset meeting:0004-slot
create table meeting_slot (
    id uuid not null primary key,
    meeting_id uuid not null,
    starts datetime not null,
    ends datetime not null,
    place varchar(300) not null,
    key meeting_slot_of (meeting_id, starts),
    constraint meeting_slot_in foreign key (meeting_id) references meeting_meeting (id)
) default charset = utf8mb4;

--changeset meeting:0004-booking
create table meeting_booking (
    id uuid not null primary key,
    meeting_id uuid not null,
    slot_id uuid not null,
    party_id uuid not null,
    theme varchar(300) not null,
    status varchar(20) not null,
    held_slot uuid,
    booked_at datetime(6) not null,
    host_note text not null,
    guest_note text not null,
    version int not null default 0,
    unique key meeting_booking_once (held_slot),
    key meeting_booking_party (party_id, status),
    key meeting_booking_of (meeting_id),
    constraint meeting_booking_in foreign key (slot_id) references meeting_slot (id)
) default charset = utf8mb4;
