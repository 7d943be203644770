--liquibase formatted sql

--changeset consultation:0001-consultation
create table consultation_consultation (
    id uuid not null primary key,
    cycle_id uuid not null,
    state_code char(3) not null,
    cycle_number int not null,
    status varchar(20) not null,
    title varchar(400) not null,
    text mediumtext not null,
    opens_at datetime(6),
    closes_at datetime(6),
    answers_by datetime(6),
    published_at datetime(6),
    outcome mediumtext,
    concluded_at datetime(6),
    version int not null default 0,
    unique key consultation_consultation_cycle (cycle_id),
    key consultation_consultation_state (state_code, cycle_number)
) default charset = utf8mb4;

--changeset consultation:0001-question
create table consultation_question (
    consultation_id uuid not null,
    position int not null,
    question_id uuid not null,
    text varchar(2000) not null,
    primary key (consultation_id, position),
    constraint consultation_question_consultation foreign key (consultation_id)
        references consultation_consultation (id)
) default charset = utf8mb4;

--changeset consultation:0001-invited
create table consultation_invited (
    consultation_id uuid not null,
    party_id uuid not null,
    primary key (consultation_id, party_id),
    constraint consultation_invited_consultation foreign key (consultation_id)
        references consultation_consultation (id)
) default charset = utf8mb4;

--changeset consultation:0001-invitation
create table consultation_invitation (
    id uuid not null primary key,
    consultation_id uuid not null,
    party_id uuid not null,
    status varchar(20) not null,
    invited_at datetime(6) not null,
    version int not null default 0,
    unique key consultation_invitation_once (consultation_id, party_id),
    constraint consultation_invitation_consultation foreign key (consultation_id)
        references consultation_consultation (id)
) default charset = utf8mb4;

--changeset consultation:0001-contribution
create table consultation_contribution (
    id uuid not null primary key,
    consultation_id uuid not null,
    party_id uuid not null,
    remarks text not null,
    unnamed boolean not null,
    name_seen boolean not null,
    status varchar(20) not null,
    saved_at datetime(6) not null,
    sent_at datetime(6),
    version int not null default 0,
    unique key consultation_contribution_once (consultation_id, party_id),
    constraint consultation_contribution_consultation foreign key (consultation_id)
        references consultation_consultation (id)
) default charset = utf8mb4;

--changeset consultation:0001-contribution-text
create table consultation_contribution_text (
    contribution_id uuid not null,
    question_id uuid not null,
    text text not null,
    primary key (contribution_id, question_id),
    constraint consultation_contribution_text_contribution foreign key (contribution_id)
        references consultation_contribution (id)
) default charset = utf8mb4;

--changeset consultation:0001-answer
create table consultation_answer (
    contribution_id uuid not null,
    number int not null,
    outcome varchar(20) not null,
    reason text not null,
    place varchar(400) not null,
    at datetime(6) not null,
    primary key (contribution_id, number),
    constraint consultation_answer_contribution foreign key (contribution_id)
        references consultation_contribution (id)
) default charset = utf8mb4;
