--liquibase formatted sql

--changeset recommendation:0001-recommendation
create table recommendation_recommendation (
    id uuid not null primary key,
    cycle_id uuid not null,
    paragraph varchar(20) not null,
    sort_key varchar(40) not null,
    text text not null,
    position varchar(20) not null,
    position_as_written varchar(1000) not null,
    reason text,
    draft_position varchar(20),
    draft_reason text,
    version int not null default 0,
    unique key recommendation_paragraph (cycle_id, paragraph),
    key recommendation_order (cycle_id, sort_key)
) default charset = utf8mb4;

--changeset recommendation:0001-state
create table recommendation_state (
    recommendation_id uuid not null,
    place int not null,
    name varchar(200) not null,
    state_code char(3),
    primary key (recommendation_id, place),
    key recommendation_state_code (state_code),
    constraint recommendation_state_of foreign key (recommendation_id) references recommendation_recommendation (id)
) default charset = utf8mb4;

--changeset recommendation:0001-label
create table recommendation_label (
    recommendation_id uuid not null,
    place int not null,
    kind varchar(10) not null,
    label varchar(300) not null,
    primary key (recommendation_id, place),
    key recommendation_label_label (label(100), kind),
    constraint recommendation_label_of foreign key (recommendation_id) references recommendation_recommendation (id)
) default charset = utf8mb4;

--changeset recommendation:0001-history
create table recommendation_history (
    recommendation_id uuid not null,
    place int not null,
    at datetime(6) not null,
    from_position varchar(20) not null,
    to_position varchar(20) not null,
    why text,
    source varchar(300),
    primary key (recommendation_id, place),
    constraint recommendation_history_of foreign key (recommendation_id) references recommendation_recommendation (id)
) default charset = utf8mb4;

--changeset recommendation:0001-proposal
create table recommendation_proposal (
    recommendation_id uuid not null,
    party_id uuid not null,
    position varchar(20) not null,
    reason text not null,
    at datetime(6) not null,
    primary key (recommendation_id, party_id),
    constraint recommendation_proposal_of foreign key (recommendation_id) references recommendation_recommendation (id)
) default charset = utf8mb4;

--changeset recommendation:0001-response
create table recommendation_response (
    cycle_id uuid not null primary key,
    sent_at datetime(6) not null,
    adopted_at datetime(6)
) default charset = utf8mb4;
