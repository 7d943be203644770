package org.uprportal.recommendation;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.cycle.CycleId;

/** What the process is told of responses; no page sees it. */
@Service
@Transactional(readOnly = true)
public class ResponseUnderwaySteps {

    private final JdbcClient database;

    ResponseUnderwaySteps(JdbcClient database) {
        this.database = database;
    }

    /** The cycles whose response was sent. */
    public Set<CycleId> sent() {
        return database.sql("select cycle_id from recommendation_response")
                .query((row, number) -> new CycleId(UUID.fromString(row.getString(1))))
                .set();
    }
}
