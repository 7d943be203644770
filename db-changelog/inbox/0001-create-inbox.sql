--liquibase formatted sql

--changeset inbox:0001-task
create table inbox_task (
    id uuid not null primary key,
    engine_task varchar(64) not null,
    form_key varchar(80) not null,
    element varchar(80) not null,
    subject uuid not null,
    arguments varchar(4000) not null,
    state_code char(3) not null,
    due datetime(6),
    since datetime(6) not null,
    claimed_by uuid,
    done_at datetime(6),
    done_by uuid,
    unique key inbox_task_engine (engine_task),
    key inbox_task_subject (subject, done_at)
) default charset = utf8mb4;

--changeset inbox:0001-audience
create table inbox_audience (
    task_id uuid not null,
    token varchar(60) not null,
    primary key (task_id, token),
    key inbox_audience_token (token, task_id),
    constraint inbox_audience_task foreign key (task_id) references inbox_task (id)
) default charset = utf8mb4;
