--liquibase formatted sql

--changeset recommendation:0002-import
create table recommendation_import (
    id uuid not null primary key,
    cycle_id uuid not null,
    number int not null,
    at datetime(6) not null,
    file_name varchar(255) not null,
    digest char(64) not null,
    created int not null,
    updated int not null,
    taken_back_at datetime(6),
    version int not null default 0,
    unique key recommendation_import_number (cycle_id, number)
) default charset = utf8mb4;

--changeset recommendation:0002-import-row
create table recommendation_import_row (
    import_id uuid not null,
    place int not null,
    recommendation_id uuid not null,
    before_import mediumtext,
    version_before int not null,
    version_after int not null,
    primary key (import_id, place),
    constraint recommendation_import_row_of foreign key (import_id) references recommendation_import (id)
) default charset = utf8mb4;

--changeset recommendation:0002-label-term
alter table recommendation_label
    add column term_id uuid,
    add key recommendation_label_term (term_id);

--changeset recommendation:0002-label-term-known
update recommendation_label l
join theme_term t on t.kind = l.kind and t.label = l.label collate utf8mb4_uca1400_ai_ci
set l.term_id = t.id;

--changeset recommendation:0002-label-goal-known
update recommendation_label l
join theme_term t on t.kind = 'SDG' and l.kind = 'SDG' and t.code = cast(regexp_substr(l.label, '[0-9]{1,2}') as unsigned)
set l.term_id = t.id;

--changeset recommendation:0002-sought
alter table recommendation_recommendation
    add column sought mediumtext character set utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset recommendation:0002-sought-known
update recommendation_recommendation
set sought = concat(paragraph, ' ', regexp_replace(regexp_replace(lower(text), '[''’‘ʼ`´]', ''), '[^\\p{L}\\p{N}.]+', ' '));
