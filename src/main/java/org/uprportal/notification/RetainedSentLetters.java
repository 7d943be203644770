package org.uprportal.notification;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.platform.Retained;

/** That a letter was sent, and to whom. */
@Component
class RetainedSentLetters implements Retained {

    private final JdbcClient database;

    RetainedSentLetters(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "sent-letters";
    }

    @Override
    public Duration kept() {
        return Duration.ofDays(30);
    }

    @Override
    public int forget(Instant before) {
        return database.sql("delete from notification_mail where status = 'SENT' and sent_at < ?")
                .param(Timestamp.from(before))
                .update();
    }
}
