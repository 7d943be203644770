--liquibase formatted sql

--changeset __name__:0001-__name__
create table __name_____name__ (
    id uuid not null primary key,
    party_id uuid not null,
    state_code varchar(3) not null,
    title varchar(300) not null,
    status varchar(20) not null,
    due_at datetime(6) not null,
    version int not null default 0,
    key __name_____name___party (party_id, due_at)
) default charset = utf8mb4;
