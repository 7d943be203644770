--liquibase formatted sql

--changeset review:0002-gate
-- One row a cycle: whoever draws or puts holds it.
create table review_gate (
    cycle_id uuid not null primary key
) default charset = utf8mb4;

--changeset review:0002-question-once
-- The same question of the same State is one.
delete later from review_question later
join review_question earlier on earlier.cycle_id = later.cycle_id and earlier.state_code = later.state_code
    and sha2(earlier.text, 256) = sha2(later.text, 256)
    and (earlier.at < later.at or earlier.at = later.at and earlier.id < later.id);
alter table review_question
    add column text_key char(64) as (sha2(text, 256)) persistent,
    add unique key review_question_once (cycle_id, state_code, text_key);
