--liquibase formatted sql

--changeset followup:0008-cluster-body
-- The bodies that share the work on a cluster with its lead.
create table followup_cluster_body (
    cluster_id uuid not null,
    party_id uuid not null,
    primary key (cluster_id, party_id),
    constraint followup_cluster_body_of foreign key (cluster_id) references followup_cluster (id)
) default charset = utf8mb4;

--changeset followup:0008-focal-point
-- Whom a body has named for a cluster; goes with the person.
create table followup_focal_point (
    cluster_id uuid not null,
    party_id uuid not null,
    person_id uuid not null,
    since date not null,
    primary key (cluster_id, party_id),
    key followup_focal_point_person (person_id),
    constraint followup_focal_point_of foreign key (cluster_id) references followup_cluster (id)
) default charset = utf8mb4;
