--liquibase formatted sql

--changeset monitor:0001-watch
-- What a person watches over all reviews: themes and States; nobody else sees it.
create table monitor_watch (
    person_id uuid not null,
    kind varchar(10) not null,
    chosen varchar(36) not null,
    primary key (person_id, kind, chosen)
) default charset = utf8mb4;

--changeset monitor:0001-brief
-- The brief of a country team, one for each State and quarter; frozen with its document once it is finished.
create table monitor_brief (
    id uuid not null primary key,
    state_code char(3) not null,
    cycle_id uuid not null,
    party_id uuid not null,
    year_number int not null,
    quarter_number int not null,
    intro text not null,
    begun_at datetime(6) not null,
    frozen_at datetime(6) null,
    frozen_by uuid null,
    fingerprint char(64) null,
    document mediumblob null,
    unique key monitor_brief_once (state_code, year_number, quarter_number)
) default charset = utf8mb4;

--changeset monitor:0001-brief-figure
-- The figures of a frozen brief, so that the next one can say what has changed.
create table monitor_brief_figure (
    brief_id uuid not null,
    figure varchar(30) not null,
    told int not null,
    primary key (brief_id, figure),
    constraint monitor_brief_figure_brief foreign key (brief_id) references monitor_brief (id)
) default charset = utf8mb4;
