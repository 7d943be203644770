--liquibase formatted sql

--changeset followup:0003-period
-- When a cluster was given and when its present period began. Clusters given before this was kept have neither: every report
-- counts for their first period.
alter table followup_cluster
    add column given_at datetime(6),
    add column period_began datetime(6);
