--liquibase formatted sql

--changeset vault:0001-pseudonym
create table vault_pseudonym (
    pseudonym uuid not null primary key,
    lookup binary(32) not null,
    sealed varbinary(2048) not null,
    unique key vault_pseudonym_lookup (lookup)
) default charset = utf8mb4;
