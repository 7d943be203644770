--liquibase formatted sql

--changeset meeting:0022-delegation
alter table meeting_meeting
    add column most_people int not null default 1,
    add column names_needed boolean not null default false;

--changeset meeting:0022-people
alter table meeting_seat add column people int not null default 1;

--changeset meeting:0022-guest
create table meeting_guest (
    id uuid not null primary key,
    seat_id uuid not null,
    meeting_id uuid not null,
    place int not null,
    name varchar(300) not null,
    written_by uuid,
    arrived boolean not null default false,
    unique key meeting_guest_place (seat_id, place),
    key meeting_guest_meeting (meeting_id),
    constraint meeting_guest_of foreign key (seat_id) references meeting_seat (id)
) default charset = utf8mb4;

--changeset meeting:0022-question
create table meeting_question (
    id uuid not null primary key,
    meeting_id uuid not null,
    place int not null,
    kind varchar(10) not null,
    words varchar(300) not null,
    choices text not null,
    required boolean not null,
    key meeting_question_order (meeting_id, place),
    constraint meeting_question_at foreign key (meeting_id) references meeting_meeting (id)
) default charset = utf8mb4;

--changeset meeting:0022-answer
create table meeting_answer (
    id uuid not null primary key,
    seat_id uuid not null,
    question_id uuid not null,
    meeting_id uuid not null,
    words varchar(300) not null,
    written_by uuid,
    unique key meeting_answer_once (seat_id, question_id),
    key meeting_answer_meeting (meeting_id),
    constraint meeting_answer_of foreign key (seat_id) references meeting_seat (id),
    constraint meeting_answer_to foreign key (question_id) references meeting_question (id)
) default charset = utf8mb4;

--changeset meeting:0022-travel
create table meeting_travel (
    id uuid not null primary key,
    seat_id uuid not null,
    meeting_id uuid not null,
    amount int not null,
    currency varchar(3) not null,
    need text not null,
    status varchar(10) not null,
    granted int not null,
    reason varchar(300),
    asked_at datetime(6) not null,
    told_at datetime(6),
    written_by uuid,
    version int not null default 0,
    unique key meeting_travel_once (seat_id),
    key meeting_travel_meeting (meeting_id, status),
    constraint meeting_travel_of foreign key (seat_id) references meeting_seat (id)
) default charset = utf8mb4;

--changeset meeting:0022-moved
create table meeting_due_move (
    id uuid not null primary key,
    cycle_id uuid not null,
    kind varchar(40) not null,
    times int not null,
    moved_at datetime(6) not null,
    unique key meeting_due_move_date (cycle_id, kind)
) default charset = utf8mb4;
