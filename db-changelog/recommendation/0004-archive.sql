--liquibase formatted sql

--changeset recommendation:0004-archive-file
create table recommendation_archive_file (
    id uuid not null primary key,
    number int not null,
    at datetime(6) not null,
    file_name varchar(255) not null,
    digest char(64) not null,
    created int not null,
    updated int not null,
    report mediumtext not null,
    unique key recommendation_archive_file_number (number)
) default charset = utf8mb4;

--changeset recommendation:0004-archived
create table recommendation_archived (
    id uuid not null primary key,
    row_key char(64) not null,
    reviewed_name varchar(200) not null,
    reviewed_code char(3),
    session int not null,
    cycle_number int not null,
    text mediumtext not null,
    maker_name varchar(200) not null,
    maker_code char(3),
    kind varchar(10) not null,
    answer varchar(200) not null,
    action int,
    issues varchar(2000) not null,
    sought mediumtext not null,
    import_number int not null,
    unique key recommendation_archived_key (row_key),
    key recommendation_archived_session (session),
    key recommendation_archived_reviewed (reviewed_code, cycle_number),
    key recommendation_archived_maker (maker_code)
) default charset = utf8mb4 collate utf8mb4_uca1400_ai_ci;

--changeset recommendation:0004-archived-issue
create table recommendation_archived_issue (
    archived_id uuid not null,
    term_id uuid not null,
    primary key (archived_id, term_id),
    key recommendation_archived_issue_term (term_id),
    constraint recommendation_archived_issue_of foreign key (archived_id) references recommendation_archived (id)
) default charset = utf8mb4;
