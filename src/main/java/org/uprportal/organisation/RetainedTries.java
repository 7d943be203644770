package org.uprportal.organisation;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.platform.Retained;

/** The hashes of addresses that were tried. */
@Component
class RetainedTries implements Retained {

    private final JdbcClient database;

    RetainedTries(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "tried-addresses";
    }

    @Override
    public Duration kept() {
        return RegistrationThrottle.COUNTED;
    }

    @Override
    public int forget(Instant before) {
        return database.sql("delete from organisation_registration_try where at < ?")
                .param(Timestamp.from(before))
                .update();
    }
}
