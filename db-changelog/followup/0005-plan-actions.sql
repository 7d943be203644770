--liquibase formatted sql

--changeset followup:0005-action
-- What an action needs to be a plan: its kind, its state of work, its beginning, its means, its place.
alter table followup_action
    add column kind varchar(20) not null default 'MEASURE',
    add column state varchar(20) not null default 'PLANNED',
    add column begins date,
    add column budget decimal(18, 2),
    add column currency varchar(3) not null default '',
    add column source varchar(1000) not null default '',
    add column place varchar(200) not null default '',
    add column law_stage varchar(20);
update followup_action set state = 'DONE' where done;
alter table followup_action drop column done;

--changeset followup:0005-action-for
-- One action may serve many recommendations.
create table followup_action_for (
    action_id uuid not null,
    place int not null,
    recommendation_id uuid not null,
    primary key (action_id, place),
    unique key followup_action_for_once (recommendation_id, action_id),
    constraint followup_action_for_of foreign key (action_id) references followup_action (id)
) default charset = utf8mb4;
insert into followup_action_for (action_id, place, recommendation_id) select id, 0, recommendation_id from followup_action;
alter table followup_action
    drop key followup_action_recommendation,
    drop column recommendation_id;

--changeset followup:0005-move
-- Why a date was moved; moves before this was asked for have no reason.
alter table followup_move add column reason varchar(1000) not null default '';

--changeset followup:0005-link
create table followup_action_link (
    action_id uuid not null,
    place int not null,
    title varchar(200) not null,
    address varchar(1000) not null,
    primary key (action_id, place),
    constraint followup_action_link_of foreign key (action_id) references followup_action (id)
) default charset = utf8mb4;

--changeset followup:0005-law
create table followup_law_stage (
    action_id uuid not null,
    place int not null,
    stage varchar(20) not null,
    reached_on date not null,
    primary key (action_id, place),
    constraint followup_law_stage_of foreign key (action_id) references followup_action (id)
) default charset = utf8mb4;

--changeset followup:0005-outreach
-- Phase two of a law: who must know it, by which means, until when, with whom.
create table followup_outreach (
    action_id uuid not null,
    place int not null,
    id uuid not null,
    who varchar(20) not null,
    means varchar(1000) not null,
    until date not null,
    partners varchar(1000) not null,
    reached_on date,
    primary key (action_id, place),
    constraint followup_outreach_of foreign key (action_id) references followup_action (id)
) default charset = utf8mb4;
