--liquibase formatted sql

--changeset report:0002-report
-- A report is the national one of its cycle, whose id it then has, or holds the sections of the mid-term one.
alter table report_report
    add column of_cycle uuid,
    add column mid_term boolean not null default false;
update report_report set of_cycle = cycle_id;
alter table report_report modify column of_cycle uuid not null;

--changeset report:0002-section
alter table report_section add column report_id uuid;
update report_section set report_id = cycle_id;
alter table report_section
    modify column report_id uuid not null,
    add key report_section_report (report_id, place);
