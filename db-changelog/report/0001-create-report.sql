--liquibase formatted sql

--changeset report:0001-report
create table report_report (
    cycle_id uuid not null primary key,
    status varchar(20) not null,
    language varchar(10) not null,
    consulted_at datetime(6),
    consulted_until datetime(6),
    asked_mark uuid,
    published_at datetime(6),
    fingerprint char(64),
    version int not null default 0
) default charset = utf8mb4;

--changeset report:0001-section
create table report_section (
    id uuid not null primary key,
    cycle_id uuid not null,
    place int not null,
    kind varchar(30) not null,
    title varchar(300) not null,
    text mediumtext not null,
    consulted mediumtext,
    words int not null,
    party_id uuid,
    due date,
    handed_in boolean not null default false,
    version int not null default 0,
    key report_section_cycle (cycle_id, place)
) default charset = utf8mb4;

--changeset report:0001-comment
-- On a section: while it is written by bodies of the State, while it is consulted on by everybody who may.
create table report_comment (
    id uuid not null primary key,
    section_id uuid not null,
    party_id uuid not null,
    consulted boolean not null,
    text text not null,
    at datetime(6) not null,
    answer text,
    answered_at datetime(6),
    version int not null default 0,
    key report_comment_section (section_id, at),
    constraint report_comment_on foreign key (section_id) references report_section (id)
) default charset = utf8mb4;

--changeset report:0001-copy
-- The report as it was frozen.
create table report_copy (
    cycle_id uuid not null primary key,
    document longblob not null,
    constraint report_copy_of foreign key (cycle_id) references report_report (cycle_id)
) default charset = utf8mb4;
