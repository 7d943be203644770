--liquibase formatted sql

--changeset statement:0001-statement
create table statement_statement (
    id uuid not null primary key,
    cycle_id uuid not null,
    state_code varchar(3) not null,
    party_id uuid not null,
    addressee_id uuid,
    title varchar(300) not null,
    text mediumtext not null,
    status varchar(20) not null,
    edition int not null default 0,
    until_day date,
    sign_until datetime(6),
    sent_at datetime(6),
    answer_due datetime(6),
    answer mediumtext,
    answered_at datetime(6),
    ended_at datetime(6),
    fingerprint char(64),
    version int not null default 0,
    key statement_statement_cycle (cycle_id, status),
    key statement_statement_party (party_id, status)
) default charset = utf8mb4;

--changeset statement:0001-about
create table statement_about (
    statement_id uuid not null,
    recommendation_id uuid not null,
    primary key (statement_id, recommendation_id),
    key statement_about_recommendation (recommendation_id)
) default charset = utf8mb4;

--changeset statement:0001-signature
-- One of each signatory: the party, what stands in place of one that is not shown, or the mark of a mailbox.
create table statement_signature (
    statement_id uuid not null,
    signer varchar(64) not null,
    party_id uuid,
    name varchar(200) not null,
    shown boolean not null,
    by_mail boolean not null,
    edition int not null,
    email varchar(254),
    language varchar(10),
    token_hash char(64),
    primary key (statement_id, signer),
    unique key statement_signature_token (token_hash)
) default charset = utf8mb4;

--changeset statement:0001-form
-- What came in by the open form and has not been confirmed by its mailbox.
create table statement_form (
    id uuid not null primary key,
    statement_id uuid not null,
    name varchar(200) not null,
    email varchar(254) not null,
    shown boolean not null,
    language varchar(10) not null,
    source char(64) not null,
    asked_at datetime(6) not null,
    send_at datetime(6),
    token_hash char(64),
    unique key statement_form_token (token_hash),
    key statement_form_send (send_at)
) default charset = utf8mb4;

--changeset statement:0001-try
create table statement_try (
    what_hash char(64) not null,
    at datetime(6) not null,
    key statement_try_what (what_hash, at)
) default charset = utf8mb4;
