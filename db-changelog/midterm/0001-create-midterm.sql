--liquibase formatted sql

--changeset midterm:0001-report
create table midterm_report (
    id uuid not null primary key,
    cycle_id uuid not null,
    state_code varchar(3) not null,
    party_id uuid not null,
    number int not null,
    status varchar(20) not null,
    introduction mediumtext not null,
    edition int not null default 0,
    begun_at datetime(6) not null,
    until_at datetime(6) not null,
    asked_mark uuid,
    note text,
    published_at datetime(6),
    ended_at datetime(6),
    reason text,
    fingerprint char(64),
    version int not null default 0,
    unique key midterm_report_number (cycle_id, party_id, number),
    key midterm_report_public (cycle_id, status, published_at)
) default charset = utf8mb4;

--changeset midterm:0001-row
create table midterm_row (
    report_id uuid not null,
    recommendation_id uuid not null,
    progress varchar(20) not null,
    words text not null,
    proposed boolean not null,
    primary key (report_id, recommendation_id)
) default charset = utf8mb4;

--changeset midterm:0001-line
-- As it was published: the recommendation with its place in the matrix, and what the report says of it.
create table midterm_line (
    report_id uuid not null,
    place int not null,
    recommendation_id uuid not null,
    paragraph varchar(20) not null,
    text text not null,
    states text not null,
    position varchar(20) not null,
    themes text not null,
    sdgs text not null,
    progress varchar(20) not null,
    words text not null,
    primary key (report_id, place),
    key midterm_line_recommendation (recommendation_id)
) default charset = utf8mb4;

--changeset midterm:0001-paper
create table midterm_paper (
    report_id uuid not null primary key,
    document longblob not null,
    sheet longblob not null
) default charset = utf8mb4;

--changeset midterm:0001-partner
-- An organisation that is asked to stand on a report with its author.
create table midterm_partner (
    id uuid not null primary key,
    report_id uuid not null,
    party_id uuid not null,
    name varchar(300) not null,
    status varchar(20) not null,
    asked_on date not null,
    answered_at datetime(6),
    version int not null default 0,
    unique key midterm_partner_once (report_id, party_id),
    key midterm_partner_party (party_id, status)
) default charset = utf8mb4;
