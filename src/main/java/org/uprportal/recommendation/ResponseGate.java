package org.uprportal.recommendation;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleId;

/**
 * The one row of a cycle that everybody holds who changes or counts its answers: whoever asks “is anything left?” counts what
 * nobody changes meanwhile.
 */
@Component
class ResponseGate {

    private final JdbcClient database;

    ResponseGate(JdbcClient database) {
        this.database = database;
    }

    /** Waits for whoever is at it, and holds it until the end of the transaction. */
    void hold(CycleId cycle) {
        database.sql("insert into recommendation_desk (cycle_id) values (?)"
                        + " on duplicate key update cycle_id = values(cycle_id)")
                .params(cycle.value().toString())
                .update();
    }

    /** When the response was sent; null before. */
    @Nullable
    Instant sentAt(CycleId cycle) {
        return moment(cycle, "sent_at");
    }

    /** When the adoption was recorded; null before. */
    @Nullable
    Instant adoptedAt(CycleId cycle) {
        return moment(cycle, "adopted_at");
    }

    /** @throws AnswerRefused where the response was sent */
    void requireUnsent(CycleId cycle) {
        if (sentAt(cycle) != null) {
            throw AnswerRefused.alreadySent();
        }
    }

    private @Nullable Instant moment(CycleId cycle, String column) {
        return database.sql("select " + column + " from recommendation_response where cycle_id = ?")
                .params(cycle.value().toString())
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)))
                .optional()
                .flatMap(found -> found)
                .map(Timestamp::toInstant)
                .orElse(null);
    }
}
