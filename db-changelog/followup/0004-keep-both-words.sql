--liquibase formatted sql

--changeset followup:0004-entry
-- A voice is the government's on a recommendation, or one organisation's; what it says is numbered, so that nothing is said twice.
alter table followup_entry
    add column voice uuid,
    add column edition int,
    add column writer uuid;
update followup_entry set voice = if(side = 'GOVERNMENT', recommendation_id, party_id);
update followup_entry e
    join (select id, row_number() over (partition by recommendation_id, voice order by at, id) as place from followup_entry) o
    on o.id = e.id
    set e.edition = o.place;
alter table followup_entry
    modify column voice uuid not null,
    modify column edition int not null,
    add unique key followup_entry_once (recommendation_id, voice, edition);

--changeset followup:0004-scale
update followup_entry set progress = 'FULLY' where progress = 'IMPLEMENTED';

--changeset followup:0004-side
update followup_entry set side = 'NHRI' where party_id in (select id from identity_party where kind = 'NHRI');

--changeset followup:0004-turn
-- Whoever is about to say or give something there waits for whoever does already.
create table followup_turn (
    id uuid not null primary key
) default charset = utf8mb4;

--changeset followup:0004-action
alter table followup_action
    add column writer uuid,
    add column version int not null default 0;
create table followup_move (
    action_id uuid not null,
    place int not null,
    moved_at datetime(6) not null,
    due_from date not null,
    due_to date not null,
    primary key (action_id, place),
    constraint followup_move_of foreign key (action_id) references followup_action (id)
) default charset = utf8mb4;

--changeset followup:0004-request
-- An organisation has one waiting request on a recommendation; empty once it is answered. Where two waited, the first counts.
alter table followup_request
    add column waiting boolean,
    add column version int not null default 0;
update followup_request r
    join (select id, row_number() over (partition by recommendation_id, party_id order by asked_at, id) as place
          from followup_request where answered_at is null) o
    on o.id = r.id
    set r.waiting = true where o.place = 1;
alter table followup_request add unique key followup_request_waiting (recommendation_id, party_id, waiting);

--changeset followup:0004-midterm
alter table followup_midterm
    add column writer uuid,
    add column figures text;
create table followup_midterm_aside (
    cycle_id uuid not null,
    writer uuid not null,
    text mediumtext not null,
    primary key (cycle_id, writer),
    constraint followup_midterm_aside_of foreign key (cycle_id) references followup_midterm (cycle_id)
) default charset = utf8mb4;
