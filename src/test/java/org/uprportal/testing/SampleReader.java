package org.uprportal.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/** Reads the sample content of a running demo as a critical visitor would, and says what nobody would believe. */
public final class SampleReader {

    private static final ZoneId GENEVA = ZoneId.of("Europe/Zurich");

    /** Words below which nobody would ask OHCHR to read a submission. */
    private static final int FEWEST_WORDS = 250;

    private final List<String> doubts = new ArrayList<>();

    private SampleReader() {}

    /** What is not believable; empty where all of it is. */
    public static List<String> doubts(RunningPortal portal) throws SQLException {
        var reader = new SampleReader();
        try (var database = DriverManager.getConnection(
                portal.database(),
                TestDatabase.owner().user(),
                TestDatabase.owner().password())) {
            // Until when a consultation is published is counted back from the national report, whatever day that is.
            reader.hours(
                    database,
                    "a task is due",
                    "select form_key, due from inbox_task where due is not null and form_key <> 'consultation/publish'");
            reader.hours(
                    database,
                    "a consultation closes",
                    "select title, closes_at from consultation_consultation where closes_at is not null");
            reader.hours(
                    database,
                    "submissions are due",
                    "select number, stakeholder_deadline from cycle_session where invented");
            reader.hours(
                    database,
                    "the mid-term report is due",
                    "select number, mid_term_due from cycle_session where invented");
            reader.days(database, "a meeting begins", "select title, starts from meeting_meeting");
            reader.days(database, "an action ends", "select title, due from followup_action");
            reader.none(
                    database,
                    "a body says the same twice",
                    "select statement from followup_entry group by recommendation_id, party_id, statement having count(*) > 1");
            reader.none(
                    database,
                    "several recommendations have the same report",
                    "select statement from followup_entry group by statement having count(distinct recommendation_id) > 1");
            reader.none(
                    database,
                    "implemented, and only talked about",
                    "select statement from followup_entry where progress = 'FULLY'"
                            + " and lower(statement) regexp 'draft|discuss|examin|consider|working group'");
            reader.none(
                    database,
                    "several recommendations have the same action",
                    "select title from followup_action group by title having count(*) > 1");
            reader.submissions(database);
        }
        return reader.doubts;
    }

    /** Within a week of offices, at a whole hour. */
    private void hours(Connection database, String what, String question) throws SQLException {
        try (var rows = database.createStatement().executeQuery(question)) {
            while (rows.next()) {
                var at = rows.getObject(2, LocalDateTime.class)
                        .atOffset(ZoneOffset.UTC)
                        .atZoneSameInstant(GENEVA);
                if (at.getMinute() != 0 || atWeekend(at)) {
                    doubts.add(what + " on " + at + ": " + rows.getString(1));
                }
            }
        }
    }

    private void days(Connection database, String what, String question) throws SQLException {
        try (var rows = database.createStatement().executeQuery(question)) {
            while (rows.next()) {
                var at = rows.getTimestamp(2).toLocalDateTime().atZone(GENEVA);
                if (atWeekend(at.plusSeconds(2))) {
                    doubts.add(what + " on " + at + ": " + rows.getString(1));
                }
            }
        }
    }

    /** Midnight is the end of the day before. */
    private static boolean atWeekend(ZonedDateTime moment) {
        var at = moment.minusSeconds(1);
        return at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private void none(Connection database, String what, String question) throws SQLException {
        try (var rows = database.createStatement().executeQuery(question)) {
            while (rows.next()) {
                doubts.add(what + ": " + rows.getString(1));
            }
        }
    }

    /** Whoever asks for approval or files has something to say. */
    private void submissions(Connection database) throws SQLException {
        try (var rows = database.createStatement().executeQuery("""
                select s.title, s.status, group_concat(p.text separator ' ')
                from submission_submission s left join submission_section p on p.submission_id = s.id
                where s.status <> 'DRAFT' group by s.id, s.title, s.status
                """)) {
            var any = false;
            while (rows.next()) {
                any = true;
                var text = rows.getString(3);
                var words = text == null ? 0 : text.strip().split("\\s+").length;
                if (words < FEWEST_WORDS) {
                    doubts.add(rows.getString(1) + " is " + rows.getString(2) + " with " + words + " words");
                }
            }
            if (!any) {
                doubts.add("nobody has filed anything");
            }
        }
    }
}
