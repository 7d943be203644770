--liquibase formatted sql

--changeset meeting:0003-minutes
create table meeting_minutes (
    id uuid not null primary key,
    meeting_id uuid not null,
    status varchar(20) not null,
    amend_until datetime(6),
    validated_at datetime(6),
    edits int not null default 0,
    version int not null default 0,
    unique key meeting_minutes_of_meeting (meeting_id),
    constraint meeting_minutes_of foreign key (meeting_id) references meeting_meeting (id)
) default charset = utf8mb4;

--changeset meeting:0003-item
create table meeting_minutes_item (
    id uuid not null primary key,
    minutes_id uuid not null,
    place int not null,
    heading varchar(300) not null,
    body text not null,
    version int not null default 0,
    key meeting_minutes_item_of (minutes_id, place),
    constraint meeting_minutes_item_in foreign key (minutes_id) references meeting_minutes (id)
) default charset = utf8mb4;

--changeset meeting:0003-amendment
create table meeting_amendment (
    id uuid not null primary key,
    minutes_id uuid not null,
    item_id uuid,
    party_id uuid not null,
    status varchar(20) not null,
    text_before text not null,
    text_after text not null,
    reason varchar(300),
    proposed_at datetime(6) not null,
    version int not null default 0,
    key meeting_amendment_of (minutes_id, proposed_at),
    constraint meeting_amendment_in foreign key (minutes_id) references meeting_minutes (id)
) default charset = utf8mb4;

--changeset meeting:0003-decision
create table meeting_decision (
    id uuid not null primary key,
    meeting_id uuid not null,
    minutes_id uuid not null,
    place int not null,
    words text not null,
    owner_id uuid not null,
    due_on date not null,
    status varchar(20) not null,
    outcome text,
    done_at datetime(6),
    version int not null default 0,
    key meeting_decision_of (minutes_id, place),
    key meeting_decision_owner (owner_id, status),
    constraint meeting_decision_in foreign key (minutes_id) references meeting_minutes (id)
) default charset = utf8mb4;
