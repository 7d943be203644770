--liquibase formatted sql

--changeset inbox:0002-trace
create table inbox_trace (
    number bigint not null auto_increment primary key,
    task_id uuid not null,
    at datetime(6) not null,
    act varchar(20) not null,
    holder_before uuid,
    holder_after uuid,
    done_by uuid,
    note varchar(1000) not null,
    key inbox_trace_task (task_id, number),
    constraint inbox_trace_task foreign key (task_id) references inbox_task (id)
) default charset = utf8mb4;

--changeset inbox:0002-substitution
create table inbox_substitution (
    id uuid not null primary key,
    absent_id uuid not null,
    substitute_id uuid not null,
    first_day date not null,
    last_day date not null,
    begins_at datetime(6) not null,
    ends_at datetime(6) not null,
    arranged_by uuid,
    arranged_at datetime(6) not null,
    key inbox_substitution_absent (absent_id, ends_at),
    key inbox_substitution_substitute (substitute_id, ends_at)
) default charset = utf8mb4;

--changeset inbox:0002-claimed
alter table inbox_task add key inbox_task_claimed (claimed_by, done_at);
