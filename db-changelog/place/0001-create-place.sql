--liquibase formatted sql

--changeset place:0001-place
create table place_place (
    id uuid not null primary key,
    state_code varchar(3) not null,
    kind varchar(20) not null,
    name varchar(200) not null,
    code varchar(40) not null,
    parent_id uuid,
    outline mediumtext not null,
    open boolean not null,
    version int not null,
    key place_place_state (state_code, kind, name)
) default charset = utf8mb4;

--changeset place:0001-turn
-- Two who change the list of one State do so one after the other.
create table place_turn (
    state_code varchar(3) not null primary key
) default charset = utf8mb4;
