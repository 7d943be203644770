--liquibase formatted sql

--changeset indicator:0002-place
-- Where it is measured, of the State's list; empty for the whole State.
alter table indicator_indicator
    add column place_id uuid,
    add key indicator_indicator_place (place_id);
