--liquibase formatted sql

--changeset followup:0011-action-file
-- The files of an action, each with what it is; what was taken away stays as a line with its day.
create table followup_action_file (
    id uuid not null,
    action_id uuid not null,
    position int not null,
    kind varchar(20) not null,
    added_on date not null,
    taken_away_on date,
    primary key (id),
    unique key followup_action_file_place (action_id, position),
    constraint followup_action_file_of foreign key (action_id) references followup_action (id)
) default charset = utf8mb4;
