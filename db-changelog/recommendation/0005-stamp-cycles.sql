--liquibase formatted sql

--changeset recommendation:0005-stamp
-- Counted up in every transaction that writes recommendations of a cycle: whoever keeps something made of them reads by it
-- whether it must be made anew. Its lock is held until the end, so that numbers become visible in their order.
create table recommendation_stamp (
    cycle_id uuid not null primary key,
    number bigint not null
) default charset = utf8mb4;

--changeset recommendation:0005-stamp-known
insert into recommendation_stamp (cycle_id, number)
select distinct cycle_id, 1 from recommendation_recommendation;

--changeset recommendation:0005-archived-import
alter table recommendation_archived add key recommendation_archived_import (import_number, id);
