--liquibase formatted sql

--changeset identity:0070-look-through-audit
alter table identity_audit
    add column day date as (cast(at as date)) virtual,
    add key identity_audit_day (day, subject, number),
    add key identity_audit_act (act, day);
