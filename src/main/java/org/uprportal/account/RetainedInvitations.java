package org.uprportal.account;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.platform.Retained;

/** The address of somebody who did not come. */
@Component
class RetainedInvitations implements Retained {

    private final JdbcClient database;

    RetainedInvitations(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "invitations";
    }

    @Override
    public Duration kept() {
        return Duration.ofDays(30);
    }

    @Override
    public int forget(Instant before) {
        return database.sql("delete from identity_invitation where accepted_at is null and expires_at < ?")
                .param(Timestamp.from(before))
                .update();
    }
}
