--liquibase formatted sql

--changeset cycle:0001-session
create table cycle_session (
    number int not null primary key,
    cycle_number int not null,
    hrc_session int not null,
    starts_on date not null,
    ends_on date not null,
    stakeholder_deadline datetime(6) not null,
    national_report_due datetime(6) not null,
    advance_questions_due datetime(6) not null,
    response_due datetime(6) not null,
    adoption_on date not null,
    mid_term_due datetime(6) not null,
    consultation_days int not null,
    individual_words int not null,
    joint_words int not null,
    national_report_words int not null,
    addendum_words int not null,
    confirmed boolean not null,
    version int not null default 0
) default charset = utf8mb4;

--changeset cycle:0001-session-state
create table cycle_session_state (
    session_number int not null,
    state_code char(3) not null,
    order_no int not null,
    confirmed boolean not null,
    primary key (session_number, state_code)
) default charset = utf8mb4;

--changeset cycle:0001-cycle
create table cycle_cycle (
    id uuid not null primary key,
    state_code char(3) not null,
    number int not null,
    session_number int not null,
    status varchar(20) not null,
    opened_at datetime(6) not null,
    confirmed_at datetime(6),
    closed_at datetime(6),
    version int not null default 0,
    unique key cycle_cycle_state (state_code, number)
) default charset = utf8mb4;

--changeset cycle:0001-date
create table cycle_date (
    cycle_id uuid not null,
    kind varchar(30) not null,
    at datetime(6) not null,
    moved boolean not null default false,
    primary key (cycle_id, kind),
    constraint cycle_date_cycle foreign key (cycle_id) references cycle_cycle (id)
) default charset = utf8mb4;
