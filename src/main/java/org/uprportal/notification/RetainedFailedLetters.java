package org.uprportal.notification;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.platform.Retained;

/** Letters that could not be delivered, with the links they carry. */
@Component
class RetainedFailedLetters implements Retained {

    private final JdbcClient database;

    RetainedFailedLetters(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "failed-letters";
    }

    @Override
    public Duration kept() {
        return Duration.ofDays(14);
    }

    @Override
    public int forget(Instant before) {
        return database.sql("delete from notification_mail where status = 'FAILED' and written_at < ?")
                .param(Timestamp.from(before))
                .update();
    }
}
