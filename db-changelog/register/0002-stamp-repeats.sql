--liquibase formatted sql

--changeset register:0002-repeat-stamp
-- Counted up in every transaction that decides whether a recommendation to this State repeats an earlier one.
create table register_repeat_stamp (
    state_code char(3) not null primary key,
    number bigint not null
) default charset = utf8mb4;

--changeset register:0002-repeat-row
alter table register_repeat add key register_repeat_earlier (earlier_id);
