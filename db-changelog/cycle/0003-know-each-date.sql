--liquibase formatted sql

--changeset cycle:0003-known-sessions
-- Sessions 1 to 40 (cycles 1 to 3), so that past reviews can be brought in. Their days are known; the other dates follow
-- the usual distances of 0002 and are inferred. Whoever has added one already keeps it.
insert ignore into cycle_session (number, cycle_number, hrc_session, starts_on, ends_on, stakeholder_deadline,
    national_report_due, advance_questions_due, response_due, adoption_on, mid_term_due, consultation_days,
    individual_words, joint_words, national_report_words, addendum_words, confirmed) values
    (1, 1, 8, '2008-04-07', '2008-04-18', '2007-09-10 16:00:00', '2008-01-14 17:00:00', '2008-03-24 17:00:00', '2008-07-14 16:00:00', '2008-09-08', '2010-12-08 17:00:00', 30, 2815, 5630, 10700, 2675, false),
    (2, 1, 8, '2008-05-05', '2008-05-19', '2007-10-08 16:00:00', '2008-02-11 17:00:00', '2008-04-21 16:00:00', '2008-08-11 16:00:00', '2008-10-06', '2011-01-06 17:00:00', 30, 2815, 5630, 10700, 2675, false),
    (3, 1, 10, '2008-12-01', '2008-12-15', '2008-05-05 16:00:00', '2008-09-08 16:00:00', '2008-11-17 17:00:00', '2009-03-09 17:00:00', '2009-05-04', '2011-08-04 16:00:00', 30, 2815, 5630, 10700, 2675, false),
    (4, 1, 11, '2009-02-02', '2009-02-13', '2008-07-07 16:00:00', '2008-11-10 17:00:00', '2009-01-19 17:00:00', '2009-05-11 16:00:00', '2009-07-06', '2011-10-06 16:00:00', 30, 2815, 5630, 10700, 2675, false),
    (5, 1, 12, '2009-05-04', '2009-05-15', '2008-10-06 16:00:00', '2009-02-09 17:00:00', '2009-04-20 16:00:00', '2009-08-10 16:00:00', '2009-10-05', '2012-01-05 17:00:00', 30, 2815, 5630, 10700, 2675, false),
    (6, 1, 13, '2009-11-30', '2009-12-11', '2009-05-04 16:00:00', '2009-09-07 16:00:00', '2009-11-16 17:00:00', '2010-03-08 17:00:00', '2010-05-03', '2012-08-03 16:00:00', 30, 2815, 5630, 10700, 2675, false),
    (7, 1, 14, '2010-02-08', '2010-02-19', '2009-07-13 16:00:00', '2009-11-16 17:00:00', '2010-01-25 17:00:00', '2010-05-17 16:00:00', '2010-07-12', '2012-10-12 16:00:00', 30, 2815, 5630, 10700, 2675, false),
    (8, 1, 15, '2010-05-03', '2010-05-14', '2009-10-05 16:00:00', '2010-02-08 17:00:00', '2010-04-19 16:00:00', '2010-08-09 16:00:00', '2010-10-04', '2013-01-04 17:00:00', 30, 2815, 5630, 10700, 2675, false),
    (9, 1, 16, '2010-11-01', '2010-11-12', '2010-04-05 16:00:00', '2010-08-09 16:00:00', '2010-10-18 16:00:00', '2011-02-07 17:00:00', '2011-04-04', '2013-07-04 16:00:00', 30, 2815, 5630, 10700, 2675, false),
    (10, 1, 17, '2011-01-24', '2011-02-04', '2010-06-28 16:00:00', '2010-11-01 17:00:00', '2011-01-10 17:00:00', '2011-05-02 16:00:00', '2011-06-27', '2013-09-27 16:00:00', 30, 2815, 5630, 10700, 2675, false),
    (11, 1, 18, '2011-05-02', '2011-05-13', '2010-10-04 16:00:00', '2011-02-07 17:00:00', '2011-04-18 16:00:00', '2011-08-08 16:00:00', '2011-10-03', '2014-01-03 17:00:00', 30, 2815, 5630, 10700, 2675, false),
    (12, 1, 19, '2011-10-03', '2011-10-14', '2011-03-07 17:00:00', '2011-07-11 16:00:00', '2011-09-19 16:00:00', '2012-01-09 17:00:00', '2012-03-05', '2014-06-05 16:00:00', 30, 2815, 5630, 10700, 2675, false),
    (13, 2, 21, '2012-05-21', '2012-06-04', '2011-10-24 16:00:00', '2012-02-27 17:00:00', '2012-05-07 16:00:00', '2012-08-27 16:00:00', '2012-10-22', '2015-01-22 17:00:00', 30, 2815, 5630, 10700, 2675, false),
    (14, 2, 22, '2012-10-22', '2012-11-05', '2012-03-26 16:00:00', '2012-07-30 16:00:00', '2012-10-08 16:00:00', '2013-01-28 17:00:00', '2013-03-25', '2015-06-25 16:00:00', 30, 2815, 5630, 10700, 2675, false),
    (15, 2, 23, '2013-01-21', '2013-02-01', '2012-06-25 16:00:00', '2012-10-29 17:00:00', '2013-01-07 17:00:00', '2013-04-29 16:00:00', '2013-06-24', '2015-09-24 16:00:00', 30, 2815, 5630, 10700, 2675, false),
    (16, 2, 24, '2013-04-22', '2013-05-03', '2012-09-24 16:00:00', '2013-01-28 17:00:00', '2013-04-08 16:00:00', '2013-07-29 16:00:00', '2013-09-23', '2015-12-23 17:00:00', 30, 2815, 5630, 10700, 2675, false),
    (17, 2, 25, '2013-10-21', '2013-11-01', '2013-03-25 17:00:00', '2013-07-29 16:00:00', '2013-10-07 16:00:00', '2014-01-27 17:00:00', '2014-03-24', '2016-06-24 16:00:00', 30, 2815, 5630, 10700, 2675, false),
    (18, 2, 26, '2014-01-27', '2014-02-07', '2013-07-01 16:00:00', '2013-11-04 17:00:00', '2014-01-13 17:00:00', '2014-05-05 16:00:00', '2014-06-30', '2016-09-30 16:00:00', 30, 2815, 5630, 10700, 2675, false),
    (19, 2, 27, '2014-04-28', '2014-05-09', '2013-09-30 16:00:00', '2014-02-03 17:00:00', '2014-04-14 16:00:00', '2014-08-04 16:00:00', '2014-09-29', '2016-12-29 17:00:00', 30, 2815, 5630, 10700, 2675, false),
    (20, 2, 28, '2014-10-27', '2014-11-07', '2014-03-31 16:00:00', '2014-08-04 16:00:00', '2014-10-13 16:00:00', '2015-02-02 17:00:00', '2015-03-30', '2017-06-30 16:00:00', 30, 2815, 5630, 10700, 2675, false),
    (21, 2, 29, '2015-01-19', '2015-01-30', '2014-06-23 16:00:00', '2014-10-27 17:00:00', '2015-01-05 17:00:00', '2015-04-27 16:00:00', '2015-06-22', '2017-09-22 16:00:00', 30, 2815, 5630, 10700, 2675, false),
    (22, 2, 30, '2015-05-04', '2015-05-15', '2014-10-06 16:00:00', '2015-02-09 17:00:00', '2015-04-20 16:00:00', '2015-08-10 16:00:00', '2015-10-05', '2018-01-05 17:00:00', 30, 2815, 5630, 10700, 2675, false),
    (23, 2, 31, '2015-11-02', '2015-11-13', '2015-04-06 16:00:00', '2015-08-10 16:00:00', '2015-10-19 16:00:00', '2016-02-08 17:00:00', '2016-04-04', '2018-07-04 16:00:00', 30, 2815, 5630, 10700, 2675, false),
    (24, 2, 32, '2016-01-18', '2016-01-29', '2015-06-22 16:00:00', '2015-10-26 17:00:00', '2016-01-04 17:00:00', '2016-04-25 16:00:00', '2016-06-20', '2018-09-20 16:00:00', 30, 2815, 5630, 10700, 2675, false),
    (25, 2, 33, '2016-05-02', '2016-05-13', '2015-10-05 16:00:00', '2016-02-08 17:00:00', '2016-04-18 16:00:00', '2016-08-08 16:00:00', '2016-10-03', '2019-01-03 17:00:00', 30, 2815, 5630, 10700, 2675, false),
    (26, 2, 34, '2016-10-31', '2016-11-11', '2016-04-04 16:00:00', '2016-08-08 16:00:00', '2016-10-17 16:00:00', '2017-02-06 17:00:00', '2017-04-03', '2019-07-03 16:00:00', 30, 2815, 5630, 10700, 2675, false),
    (27, 3, 36, '2017-05-01', '2017-05-12', '2016-10-03 16:00:00', '2017-02-06 17:00:00', '2017-04-17 16:00:00', '2017-08-07 16:00:00', '2017-10-02', '2020-01-02 17:00:00', 30, 2815, 5630, 10700, 2675, false),
    (28, 3, 37, '2017-11-06', '2017-11-17', '2017-04-10 16:00:00', '2017-08-14 16:00:00', '2017-10-23 16:00:00', '2018-02-12 17:00:00', '2018-04-09', '2020-07-09 16:00:00', 30, 2815, 5630, 10700, 2675, false),
    (29, 3, 38, '2018-01-15', '2018-01-26', '2017-06-19 16:00:00', '2017-10-23 16:00:00', '2018-01-01 17:00:00', '2018-04-23 16:00:00', '2018-06-18', '2020-09-18 16:00:00', 30, 2815, 5630, 10700, 2675, false),
    (30, 3, 39, '2018-05-07', '2018-05-18', '2017-10-09 16:00:00', '2018-02-12 17:00:00', '2018-04-23 16:00:00', '2018-08-13 16:00:00', '2018-10-08', '2021-01-08 17:00:00', 30, 2815, 5630, 10700, 2675, false),
    (31, 3, 40, '2018-11-05', '2018-11-16', '2018-04-09 16:00:00', '2018-08-13 16:00:00', '2018-10-22 16:00:00', '2019-02-11 17:00:00', '2019-04-08', '2021-07-08 16:00:00', 30, 2815, 5630, 10700, 2675, false),
    (32, 3, 41, '2019-01-21', '2019-02-01', '2018-06-25 16:00:00', '2018-10-29 17:00:00', '2019-01-07 17:00:00', '2019-04-29 16:00:00', '2019-06-24', '2021-09-24 16:00:00', 30, 2815, 5630, 10700, 2675, false),
    (33, 3, 42, '2019-05-06', '2019-05-17', '2018-10-08 16:00:00', '2019-02-11 17:00:00', '2019-04-22 16:00:00', '2019-08-12 16:00:00', '2019-10-07', '2022-01-07 17:00:00', 30, 2815, 5630, 10700, 2675, false),
    (34, 3, 43, '2019-11-04', '2019-11-15', '2019-04-08 16:00:00', '2019-08-12 16:00:00', '2019-10-21 16:00:00', '2020-02-10 17:00:00', '2020-04-06', '2022-07-06 16:00:00', 30, 2815, 5630, 10700, 2675, false),
    (35, 3, 44, '2020-01-20', '2020-01-31', '2019-06-24 16:00:00', '2019-10-28 17:00:00', '2020-01-06 17:00:00', '2020-04-27 16:00:00', '2020-06-22', '2022-09-22 16:00:00', 30, 2815, 5630, 10700, 2675, false),
    (36, 3, 46, '2020-11-02', '2020-11-13', '2020-04-06 16:00:00', '2020-08-10 16:00:00', '2020-10-19 16:00:00', '2021-02-08 17:00:00', '2021-04-05', '2023-07-05 16:00:00', 30, 2815, 5630, 10700, 2675, false),
    (37, 3, 47, '2021-01-18', '2021-01-29', '2020-06-22 16:00:00', '2020-10-26 17:00:00', '2021-01-04 17:00:00', '2021-04-26 16:00:00', '2021-06-21', '2023-09-21 16:00:00', 30, 2815, 5630, 10700, 2675, false),
    (38, 3, 48, '2021-05-03', '2021-05-14', '2020-10-05 16:00:00', '2021-02-08 17:00:00', '2021-04-19 16:00:00', '2021-08-09 16:00:00', '2021-10-04', '2024-01-04 17:00:00', 30, 2815, 5630, 10700, 2675, false),
    (39, 3, 49, '2021-11-01', '2021-11-12', '2021-04-05 16:00:00', '2021-08-09 16:00:00', '2021-10-18 16:00:00', '2022-02-07 17:00:00', '2022-04-04', '2024-07-04 16:00:00', 30, 2815, 5630, 10700, 2675, false),
    (40, 3, 50, '2022-01-24', '2022-02-04', '2021-06-28 16:00:00', '2021-11-01 17:00:00', '2022-01-10 17:00:00', '2022-05-02 16:00:00', '2022-06-27', '2024-09-27 16:00:00', 30, 2815, 5630, 10700, 2675, false);

--changeset cycle:0003-answers-of-42-and-43
update cycle_session set response_due = '2023-06-05 16:00:00' where number = 42 and response_due = '2023-05-01 16:00:00';
update cycle_session set response_due = '2023-08-28 16:00:00' where number = 43 and response_due = '2023-08-07 16:00:00';

--changeset cycle:0003-invented
alter table cycle_session add column invented boolean not null default false;
alter table cycle_session add column changed_by uuid;
update cycle_session set invented = true where number between 92 and 95;

--changeset cycle:0003-confirmed-dates
-- Confirmed or inferred belongs to each date: the days of sessions 41 to 52, the two deadlines before the review of
-- sessions 41 to 45 and the answers of sessions 41 to 43. REVIEW stands for the days of the session.
create table cycle_session_confirmed (
    session_number int not null,
    kind varchar(30) not null,
    primary key (session_number, kind),
    constraint cycle_session_confirmed_session foreign key (session_number) references cycle_session (number)
) default charset = utf8mb4;
insert into cycle_session_confirmed
    select number, 'REVIEW' from cycle_session where number between 41 and 52;
insert into cycle_session_confirmed
    select number, kind from cycle_session join
        (select 'STAKEHOLDER_DEADLINE' as kind union all select 'NATIONAL_REPORT_DUE') as both_deadlines
    where number between 41 and 45;
insert into cycle_session_confirmed
    select number, 'RESPONSE_DUE' from cycle_session where number between 41 and 43;
insert ignore into cycle_session_confirmed
    select number, kind from cycle_session join
        (select 'STAKEHOLDER_DEADLINE' as kind union all select 'NATIONAL_REPORT_DUE'
            union all select 'ADVANCE_QUESTIONS_DUE' union all select 'REVIEW' union all select 'RESPONSE_DUE'
            union all select 'ADOPTION' union all select 'MID_TERM_DUE') as every_date
    where number > 45 and confirmed;
alter table cycle_session drop column confirmed;

--changeset cycle:0003-review-days
-- The day of each State within its session: confirmed where it has been published (the hour is the usual one of its turn
-- that day), inferred from the order of the review where two States have their turn each day.
alter table cycle_session_state add column review_at datetime(6);
alter table cycle_session_state add column review_confirmed boolean not null default false;
update cycle_session_state set review_at = '2022-11-07 08:00:00' where session_number = 41 and state_code = 'BHR';
update cycle_session_state set review_at = '2022-11-07 13:30:00' where session_number = 41 and state_code = 'ECU';
update cycle_session_state set review_at = '2022-11-08 08:00:00' where session_number = 41 and state_code = 'TUN';
update cycle_session_state set review_at = '2022-11-08 13:30:00' where session_number = 41 and state_code = 'MAR';
update cycle_session_state set review_at = '2022-11-09 08:00:00' where session_number = 41 and state_code = 'IDN';
update cycle_session_state set review_at = '2022-11-09 13:30:00' where session_number = 41 and state_code = 'FIN';
update cycle_session_state set review_at = '2022-11-10 08:00:00' where session_number = 41 and state_code = 'GBR';
update cycle_session_state set review_at = '2022-11-10 13:30:00' where session_number = 41 and state_code = 'IND';
update cycle_session_state set review_at = '2022-11-11 08:00:00' where session_number = 41 and state_code = 'DZA';
update cycle_session_state set review_at = '2022-11-11 13:30:00' where session_number = 41 and state_code = 'PHL';
update cycle_session_state set review_at = '2022-11-14 08:00:00' where session_number = 41 and state_code = 'BRA';
update cycle_session_state set review_at = '2022-11-14 13:30:00' where session_number = 41 and state_code = 'POL';
update cycle_session_state set review_at = '2022-11-15 08:00:00' where session_number = 41 and state_code = 'NLD';
update cycle_session_state set review_at = '2022-11-15 13:30:00' where session_number = 41 and state_code = 'ZAF';
update cycle_session_state set review_at = '2023-11-06 08:00:00' where session_number = 44 and state_code = 'TKM';
update cycle_session_state set review_at = '2023-11-06 13:30:00' where session_number = 44 and state_code = 'BFA';
update cycle_session_state set review_at = '2023-11-07 08:00:00' where session_number = 44 and state_code = 'CPV';
update cycle_session_state set review_at = '2023-11-07 13:30:00' where session_number = 44 and state_code = 'COL';
update cycle_session_state set review_at = '2023-11-08 08:00:00' where session_number = 44 and state_code = 'UZB';
update cycle_session_state set review_at = '2023-11-08 13:30:00' where session_number = 44 and state_code = 'TUV';
update cycle_session_state set review_at = '2023-11-09 08:00:00' where session_number = 44 and state_code = 'DEU';
update cycle_session_state set review_at = '2023-11-09 13:30:00' where session_number = 44 and state_code = 'DJI';
update cycle_session_state set review_at = '2023-11-10 08:00:00' where session_number = 44 and state_code = 'CAN';
update cycle_session_state set review_at = '2023-11-10 13:30:00' where session_number = 44 and state_code = 'BGD';
update cycle_session_state set review_at = '2023-11-13 08:00:00' where session_number = 44 and state_code = 'RUS';
update cycle_session_state set review_at = '2023-11-13 13:30:00' where session_number = 44 and state_code = 'AZE';
update cycle_session_state set review_at = '2023-11-14 08:00:00' where session_number = 44 and state_code = 'CMR';
update cycle_session_state set review_at = '2023-11-14 13:30:00' where session_number = 44 and state_code = 'CUB';
update cycle_session_state set review_at = '2024-01-22 08:00:00' where session_number = 45 and state_code = 'SAU';
update cycle_session_state set review_at = '2024-01-22 13:30:00' where session_number = 45 and state_code = 'SEN';
update cycle_session_state set review_at = '2024-01-23 08:00:00' where session_number = 45 and state_code = 'CHN';
update cycle_session_state set review_at = '2024-01-23 13:30:00' where session_number = 45 and state_code = 'NGA';
update cycle_session_state set review_at = '2024-01-24 08:00:00' where session_number = 45 and state_code = 'MUS';
update cycle_session_state set review_at = '2024-01-24 13:30:00' where session_number = 45 and state_code = 'MEX';
update cycle_session_state set review_at = '2024-01-25 08:00:00' where session_number = 45 and state_code = 'JOR';
update cycle_session_state set review_at = '2024-01-25 13:30:00' where session_number = 45 and state_code = 'MYS';
update cycle_session_state set review_at = '2024-01-26 08:00:00' where session_number = 45 and state_code = 'CAF';
update cycle_session_state set review_at = '2024-01-26 13:30:00' where session_number = 45 and state_code = 'MCO';
update cycle_session_state set review_at = '2024-01-29 08:00:00' where session_number = 45 and state_code = 'BLZ';
update cycle_session_state set review_at = '2024-01-29 13:30:00' where session_number = 45 and state_code = 'TCD';
update cycle_session_state set review_at = '2024-01-30 08:00:00' where session_number = 45 and state_code = 'COG';
update cycle_session_state set review_at = '2024-01-30 13:30:00' where session_number = 45 and state_code = 'MLT';
update cycle_session_state set review_at = '2024-04-29 07:00:00' where session_number = 46 and state_code = 'NZL';
update cycle_session_state set review_at = '2024-04-29 12:30:00' where session_number = 46 and state_code = 'AFG';
update cycle_session_state set review_at = '2024-04-30 07:00:00' where session_number = 46 and state_code = 'CHL';
update cycle_session_state set review_at = '2024-04-30 12:30:00' where session_number = 46 and state_code = 'CYP';
update cycle_session_state set review_at = '2024-05-01 07:00:00' where session_number = 46 and state_code = 'URY';
update cycle_session_state set review_at = '2024-05-01 12:30:00' where session_number = 46 and state_code = 'YEM';
update cycle_session_state set review_at = '2024-05-02 07:00:00' where session_number = 46 and state_code = 'VUT';
update cycle_session_state set review_at = '2024-05-02 12:30:00' where session_number = 46 and state_code = 'MKD';
update cycle_session_state set review_at = '2024-05-03 07:00:00' where session_number = 46 and state_code = 'COM';
update cycle_session_state set review_at = '2024-05-03 12:30:00' where session_number = 46 and state_code = 'SVK';
update cycle_session_state set review_at = '2024-05-06 07:00:00' where session_number = 46 and state_code = 'ERI';
update cycle_session_state set review_at = '2024-05-06 12:30:00' where session_number = 46 and state_code = 'VNM';
update cycle_session_state set review_at = '2024-05-07 07:00:00' where session_number = 46 and state_code = 'DOM';
update cycle_session_state set review_at = '2024-05-07 12:30:00' where session_number = 46 and state_code = 'KHM';
update cycle_session_state set review_at = '2025-01-20 08:00:00' where session_number = 48 and state_code = 'ITA';
update cycle_session_state set review_at = '2025-01-20 13:30:00' where session_number = 48 and state_code = 'SLV';
update cycle_session_state set review_at = '2025-01-21 08:00:00' where session_number = 48 and state_code = 'GMB';
update cycle_session_state set review_at = '2025-01-21 13:30:00' where session_number = 48 and state_code = 'BOL';
update cycle_session_state set review_at = '2025-01-22 08:00:00' where session_number = 48 and state_code = 'FJI';
update cycle_session_state set review_at = '2025-01-22 13:30:00' where session_number = 48 and state_code = 'SMR';
update cycle_session_state set review_at = '2025-01-23 08:00:00' where session_number = 48 and state_code = 'KAZ';
update cycle_session_state set review_at = '2025-01-23 13:30:00' where session_number = 48 and state_code = 'AGO';
update cycle_session_state set review_at = '2025-01-24 08:00:00' where session_number = 48 and state_code = 'IRN';
update cycle_session_state set review_at = '2025-01-24 13:30:00' where session_number = 48 and state_code = 'MDG';
update cycle_session_state set review_at = '2025-01-27 08:00:00' where session_number = 48 and state_code = 'IRQ';
update cycle_session_state set review_at = '2025-01-27 13:30:00' where session_number = 48 and state_code = 'SVN';
update cycle_session_state set review_at = '2025-01-28 08:00:00' where session_number = 48 and state_code = 'EGY';
update cycle_session_state set review_at = '2025-01-28 13:30:00' where session_number = 48 and state_code = 'BIH';
update cycle_session_state set review_at = '2025-11-05 08:00:00', review_confirmed = true where session_number = 50 and state_code = 'MDV';
update cycle_session_state set review_at = '2026-01-23 08:00:00', review_confirmed = true where session_number = 51 and state_code = 'AUT';
update cycle_session_state set review_at = '2026-01-26 08:00:00', review_confirmed = true where session_number = 51 and state_code = 'GEO';
update cycle_session_state set review_at = '2026-01-19 08:00:00', review_confirmed = true where session_number = 51 and state_code = 'LBN';
update cycle_session_state set review_at = '2026-01-20 08:00:00', review_confirmed = true where session_number = 51 and state_code = 'MRT';
update cycle_session_state set review_at = '2026-01-19 13:30:00', review_confirmed = true where session_number = 51 and state_code = 'FSM';
update cycle_session_state set review_at = '2026-01-20 13:30:00', review_confirmed = true where session_number = 51 and state_code = 'NRU';
update cycle_session_state set review_at = '2026-01-21 08:00:00', review_confirmed = true where session_number = 51 and state_code = 'NPL';
update cycle_session_state set review_at = '2026-01-22 08:00:00', review_confirmed = true where session_number = 51 and state_code = 'OMN';
update cycle_session_state set review_at = '2026-01-21 13:30:00', review_confirmed = true where session_number = 51 and state_code = 'RWA';
update cycle_session_state set review_at = '2026-01-27 08:00:00', review_confirmed = true where session_number = 51 and state_code = 'KNA';
update cycle_session_state set review_at = '2026-01-22 13:30:00', review_confirmed = true where session_number = 51 and state_code = 'LCA';
update cycle_session_state set review_at = '2026-01-27 13:30:00', review_confirmed = true where session_number = 51 and state_code = 'STP';
