--liquibase formatted sql

--changeset followup:0007-stamp
-- Counted up in every transaction that says something of a cycle's recommendations: whoever keeps something made of it reads by
-- it whether it must be made anew. What is said without name is shown from the day after this one on.
create table followup_stamp (
    cycle_id uuid not null primary key,
    number bigint not null,
    nameless_on date
) default charset = utf8mb4;
