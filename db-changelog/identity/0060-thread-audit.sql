--liquibase formatted sql

--changeset identity:0060-mark-lines
alter table identity_audit
    add column mark bigint,
    add key identity_audit_mark (mark);

--changeset identity:0060-create-thread
create table identity_audit_thread (
    thread bigint not null primary key,
    acts bigint not null
) default charset = utf8mb4;
