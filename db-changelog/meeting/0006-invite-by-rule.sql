--liquibase formatted sql

--changeset meeting:0006-theme
create table meeting_theme (
    meeting_id uuid not null,
    theme_id uuid not null,
    primary key (meeting_id, theme_id),
    key meeting_theme_of (theme_id),
    constraint meeting_theme_in foreign key (meeting_id) references meeting_meeting (id)
) default charset = utf8mb4;

--changeset meeting:0006-rule
create table meeting_rule (
    meeting_id uuid not null,
    rule varchar(30) not null,
    primary key (meeting_id, rule),
    constraint meeting_rule_of foreign key (meeting_id) references meeting_meeting (id)
) default charset = utf8mb4;

--changeset meeting:0006-veils
alter table meeting_meeting add column veils boolean not null default false;
