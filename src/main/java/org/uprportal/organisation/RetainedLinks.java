package org.uprportal.organisation;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.platform.Retained;

/** Links of applicants that have expired. */
@Component
class RetainedLinks implements Retained {

    private final JdbcClient database;

    RetainedLinks(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "registration-links";
    }

    @Override
    public Duration kept() {
        return Duration.ofDays(1);
    }

    @Override
    public int forget(Instant before) {
        return database.sql("delete from organisation_registration_link where expires_at < ?")
                .param(Timestamp.from(before))
                .update();
    }
}
