package org.uprportal.account;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.platform.Retained;

/** What somebody typed and did not send goes, though they never come back. */
@Component
class RetainedKeptTexts implements Retained {

    private final JdbcClient database;

    RetainedKeptTexts(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "kept-texts";
    }

    @Override
    public Duration kept() {
        return PersonsKeptTexts.KEPT;
    }

    @Override
    public int forget(Instant before) {
        return database.sql("delete from identity_kept_text where kept_at < ?")
                .param(Timestamp.from(before))
                .update();
    }
}
