--liquibase formatted sql

--changeset indicator:0001-indicator
create table indicator_indicator (
    id uuid not null primary key,
    cycle_id uuid not null,
    party_id uuid not null,
    code varchar(40) not null,
    name varchar(300) not null,
    definition text not null,
    unit varchar(100) not null,
    told varchar(200) not null,
    baseline decimal(19, 4),
    baseline_on date,
    target decimal(19, 4),
    target_on date,
    source varchar(1000) not null,
    frequency varchar(20) not null,
    period_end date not null,
    open boolean not null,
    version int not null default 0,
    key indicator_indicator_cycle (cycle_id)
) default charset = utf8mb4;

--changeset indicator:0001-for
create table indicator_for (
    indicator_id uuid not null,
    place int not null,
    recommendation_id uuid not null,
    primary key (indicator_id, place),
    key indicator_for_recommendation (recommendation_id),
    constraint indicator_for_of foreign key (indicator_id) references indicator_indicator (id)
) default charset = utf8mb4;

--changeset indicator:0001-value
-- Values are added and never taken away: a correction names the value it stands for.
create table indicator_value (
    indicator_id uuid not null,
    place int not null,
    id uuid not null,
    holds_on date not null,
    measured decimal(19, 4) not null,
    category varchar(100) not null,
    source varchar(1000) not null,
    published_at datetime(6) not null,
    corrects uuid,
    reason varchar(1000) not null,
    primary key (indicator_id, place),
    constraint indicator_value_of foreign key (indicator_id) references indicator_indicator (id)
) default charset = utf8mb4;
