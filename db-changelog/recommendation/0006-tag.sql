--liquibase formatted sql

--changeset recommendation:0006-tagging
-- Terms that people have put to rows of the register whose source has none, or have refused; what was done at once is taken
-- back at once.
create table recommendation_tagging (
    id uuid not null primary key,
    number int not null,
    at datetime(6) not null,
    kind varchar(10) not null,
    stands boolean not null,
    tags int not null,
    taken_back_at datetime(6),
    unique key recommendation_tagging_number (number)
) default charset = utf8mb4;

--changeset recommendation:0006-tag
create table recommendation_tag (
    row_id uuid not null,
    term_id uuid not null,
    kind varchar(10) not null,
    stands boolean not null,
    tagging_id uuid not null,
    primary key (row_id, term_id),
    key recommendation_tag_tagging (tagging_id),
    constraint recommendation_tag_of foreign key (tagging_id) references recommendation_tagging (id)
) default charset = utf8mb4;

--changeset recommendation:0006-state-stamp
-- Counted up in every transaction that changes tags of a State's rows, as recommendation_stamp is for a cycle. Empty where
-- nobody knows the State.
create table recommendation_state_stamp (
    state_code varchar(3) not null primary key,
    number bigint not null
) default charset = utf8mb4;
