--liquibase formatted sql

--changeset meeting:0023-decision-about
alter table meeting_decision
    add column about_kind varchar(20),
    add column about_id uuid,
    add key meeting_decision_about (about_id);

--changeset meeting:0023-agenda-about
alter table meeting_agenda_item
    add column about_kind varchar(20),
    add column about_id uuid,
    add key meeting_agenda_item_about (about_id);

--changeset meeting:0023-amendment-decided
alter table meeting_amendment add column decided_at datetime(6);
