--liquibase formatted sql

--changeset platform:0001-allowance
-- How much of what is rationed a source or a person has left, for all servers together. The key is a mark of the day, nobody's name.
create table platform_allowance (
    mark varchar(64) not null,
    state varbinary(512),
    expires_at bigint,
    primary key (mark),
    key platform_allowance_expires (expires_at)
) default charset = utf8mb4;
