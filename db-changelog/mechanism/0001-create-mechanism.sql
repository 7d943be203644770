--liquibase formatted sql

--changeset mechanism:0001-mechanism
create table mechanism_mechanism (
    id uuid not null primary key,
    state_code varchar(3) not null,
    name varchar(300) not null,
    rules text not null,
    confirmed_on date not null,
    version int not null default 0,
    unique key mechanism_mechanism_state (state_code)
) default charset = utf8mb4;

--changeset mechanism:0001-seat
create table mechanism_seat (
    mechanism_id uuid not null,
    place int not null,
    party_id uuid not null,
    part varchar(20) not null,
    since date not null,
    primary key (mechanism_id, place),
    constraint mechanism_seat_in foreign key (mechanism_id) references mechanism_mechanism (id)
) default charset = utf8mb4;

--changeset mechanism:0001-group
create table mechanism_group (
    id uuid not null primary key,
    mechanism_id uuid not null,
    name varchar(300) not null,
    task varchar(1000) not null,
    version int not null default 0,
    key mechanism_group_in (mechanism_id),
    constraint mechanism_group_of foreign key (mechanism_id) references mechanism_mechanism (id)
) default charset = utf8mb4;

--changeset mechanism:0001-group-member
create table mechanism_group_member (
    group_id uuid not null,
    party_id uuid not null,
    primary key (group_id, party_id),
    constraint mechanism_group_member_in foreign key (group_id) references mechanism_group (id)
) default charset = utf8mb4;

--changeset mechanism:0001-group-cluster
create table mechanism_group_cluster (
    group_id uuid not null,
    cluster_id uuid not null,
    primary key (group_id, cluster_id),
    constraint mechanism_group_cluster_of foreign key (group_id) references mechanism_group (id)
) default charset = utf8mb4;
