--liquibase formatted sql

--changeset organisation:0001-organisation
create table organisation_organisation (
    id uuid not null primary key,
    kind varchar(20) not null,
    state_code char(3),
    accredited_to char(3),
    name varchar(300) not null,
    about text not null,
    website varchar(400) not null,
    contact varchar(400) not null,
    ecosoc varchar(10) not null,
    nhri varchar(10) not null,
    listed boolean not null,
    registered_at datetime(6) not null,
    version int not null default 0,
    key organisation_organisation_listed (listed, name)
) default charset = utf8mb4;

--changeset organisation:0001-theme
create table organisation_theme (
    organisation_id uuid not null,
    theme_id uuid not null,
    primary key (organisation_id, theme_id),
    constraint organisation_theme_organisation foreign key (organisation_id) references organisation_organisation (id)
) default charset = utf8mb4;

--changeset organisation:0001-language
create table organisation_language (
    organisation_id uuid not null,
    language varchar(8) not null,
    primary key (organisation_id, language),
    constraint organisation_language_organisation foreign key (organisation_id) references organisation_organisation (id)
) default charset = utf8mb4;

--changeset organisation:0001-membership
create table organisation_membership (
    id uuid not null primary key,
    coalition_id uuid not null,
    member_id uuid not null,
    invited_at datetime(6) not null,
    joined_at datetime(6),
    version int not null default 0,
    unique key organisation_membership_once (coalition_id, member_id),
    key organisation_membership_member (member_id)
) default charset = utf8mb4;
