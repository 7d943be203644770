--liquibase formatted sql

--changeset identity:0040-chain-audit
alter table identity_audit
    modify column number bigint not null,
    rename column person_id to actor,
    rename column party_id to acting_party,
    add column seal char(64);

--changeset identity:0040-audit-head
create table identity_audit_head (
    id tinyint not null primary key,
    number bigint not null,
    founded bigint not null,
    seal char(64),
    key_print char(16)
) default charset = utf8mb4;

--changeset identity:0040-found-chain
insert into identity_audit_head (id, number, founded) select 1, coalesce(max(number), 0), coalesce(max(number), 0) from identity_audit;
