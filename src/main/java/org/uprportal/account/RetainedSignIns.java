package org.uprportal.account;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.platform.Retained;

/** When somebody was here is nobody's business for long. */
@Component
class RetainedSignIns implements Retained {

    private final JdbcClient database;

    RetainedSignIns(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "sign-ins";
    }

    @Override
    public Duration kept() {
        return SignIns.KEPT;
    }

    @Override
    public int forget(Instant before) {
        return database.sql("delete from identity_sign_in where started_at < ?")
                .param(Timestamp.from(before))
                .update();
    }
}
