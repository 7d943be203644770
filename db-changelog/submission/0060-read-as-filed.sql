--liquibase formatted sql

--changeset submission:0060-cover
alter table submission_submission
    add column language varchar(12) not null default '',
    add column contact varchar(600) not null default '',
    add column description varchar(4000) not null default '',
    add column words int;

--changeset submission:0060-section-id
alter table submission_section
    add column section_id uuid,
    add column edited_by uuid;
update submission_section set section_id = uuid() where section_id is null;
alter table submission_section modify column section_id uuid not null;

--changeset submission:0060-edited
alter table submission_submission add column edited_by uuid;

--changeset submission:0060-asked-mark
alter table submission_submission add column asked_mark char(64);

--changeset submission:0060-copy
create table submission_copy (
    submission_id uuid not null primary key,
    text longtext not null,
    document longblob not null,
    constraint submission_copy_of foreign key (submission_id) references submission_submission (id)
) default charset = utf8mb4;
insert into submission_copy (submission_id, text, document)
    select id, frozen_text, frozen_document from submission_submission
    where frozen_text is not null and frozen_document is not null;
alter table submission_submission drop column frozen_text, drop column frozen_document;

--changeset submission:0060-set-aside
create table submission_set_aside (
    submission_id uuid not null,
    place int not null,
    aside_id uuid not null,
    part varchar(80) not null,
    text mediumtext not null,
    primary key (submission_id, place),
    constraint submission_set_aside_of foreign key (submission_id) references submission_submission (id)
) default charset = utf8mb4;

--changeset submission:0060-published
alter table submission_submission add column published_at datetime(6);
