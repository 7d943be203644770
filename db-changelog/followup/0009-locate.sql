--liquibase formatted sql

--changeset followup:0009-action-place
-- Where an action happens, of the State's list; what else is said of it stays a text.
alter table followup_action
    add column place_id uuid,
    add key followup_action_place (place_id);

--changeset followup:0009-local
-- What each side says of a recommendation in one place; never deleted, the last word counts.
create table followup_local (
    id uuid not null primary key,
    recommendation_id uuid not null,
    place_id uuid not null,
    party_id uuid not null,
    side varchar(20) not null,
    progress varchar(20) not null,
    statement varchar(4000) not null,
    evidence varchar(4000) not null,
    at datetime(6) not null,
    key followup_local_recommendation (recommendation_id, at),
    key followup_local_place (place_id, at)
) default charset = utf8mb4;
