package org.uprportal.meeting;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.platform.Retained;

/** What was typed in registering for a meeting: answers, names of persons, and why somebody needs travel support. */
@Component
class RetainedTyped implements Retained {

    private final JdbcClient database;

    RetainedTyped(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "meeting-answers";
    }

    @Override
    public Duration kept() {
        return MeetingSchedule.TYPED_KEPT;
    }

    @Override
    public int forget(Instant before) {
        var gone = 0;
        for (var work : List.of(
                "delete from meeting_answer where meeting_id in (select id from meeting_meeting where ends_at < ?)",
                "delete from meeting_guest where meeting_id in (select id from meeting_meeting where ends_at < ?)",
                """
                update meeting_travel set need = '', reason = null, written_by = null
                where need <> '' and meeting_id in (select id from meeting_meeting where ends_at < ?)
                """)) {
            gone += database.sql(work).param(Timestamp.from(before)).update();
        }
        return gone;
    }
}
