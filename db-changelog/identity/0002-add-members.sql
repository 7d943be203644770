--liquibase formatted sql

--changeset identity:0002-party-closed
alter table identity_party add column closed boolean not null default false;

--changeset identity:0002-person-standing
alter table identity_person
    add column suspended_by varchar(10),
    add column left_at datetime(6);

--changeset identity:0002-invitation
create table identity_invitation (
    id uuid not null primary key,
    party_id uuid not null,
    email varchar(254) not null,
    language varchar(5) not null,
    member_role varchar(10) not null,
    token_hash char(64) not null,
    invited_by uuid,
    invited_at datetime(6) not null,
    expires_at datetime(6) not null,
    accepted_at datetime(6),
    accepted_by uuid,
    withdrawn_at datetime(6),
    version int not null default 0,
    unique key identity_invitation_token (token_hash),
    key identity_invitation_party (party_id),
    constraint identity_invitation_party foreign key (party_id) references identity_party (id)
) default charset = utf8mb4;
