--liquibase formatted sql

--changeset followup:0001-cluster
create table followup_cluster (
    id uuid not null primary key,
    cycle_id uuid not null,
    title varchar(4000) not null,
    lead_id uuid not null,
    open boolean not null,
    version int not null default 0,
    key followup_cluster_cycle (cycle_id)
) default charset = utf8mb4;

--changeset followup:0001-member
create table followup_member (
    cluster_id uuid not null,
    place int not null,
    recommendation_id uuid not null,
    primary key (cluster_id, place),
    unique key followup_member_once (recommendation_id),
    constraint followup_member_of foreign key (cluster_id) references followup_cluster (id)
) default charset = utf8mb4;

--changeset followup:0001-entry
create table followup_entry (
    id uuid not null primary key,
    recommendation_id uuid not null,
    side varchar(20) not null,
    party_id uuid not null,
    progress varchar(20) not null,
    statement text not null,
    evidence text not null,
    restricted boolean not null,
    named boolean not null,
    at datetime(6) not null,
    key followup_entry_recommendation (recommendation_id, at)
) default charset = utf8mb4;

--changeset followup:0001-action
create table followup_action (
    id uuid not null primary key,
    recommendation_id uuid not null,
    title text not null,
    party_id uuid not null,
    due date not null,
    done boolean not null,
    key followup_action_recommendation (recommendation_id)
) default charset = utf8mb4;

--changeset followup:0001-request
create table followup_request (
    id uuid not null primary key,
    recommendation_id uuid not null,
    party_id uuid not null,
    asked_at datetime(6) not null,
    answered_at datetime(6),
    answer text,
    key followup_request_recommendation (recommendation_id)
) default charset = utf8mb4;

--changeset followup:0001-midterm
create table followup_midterm (
    cycle_id uuid not null primary key,
    text mediumtext not null,
    published_at datetime(6),
    fingerprint char(64),
    document longblob
) default charset = utf8mb4;
