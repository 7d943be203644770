package org.uprportal.cycle;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.state.StateCode;

/** Which States are reviewed in a session, and when each of them. */
@Component
class Programme {

    private static final String QUERY =
            "select state_code, order_no, review_at, review_confirmed from cycle_session_state where session_number = ?";

    private final JdbcClient database;

    Programme(JdbcClient database) {
        this.database = database;
    }

    List<ReviewDay> of(int session) {
        return database.sql(QUERY + " order by order_no, state_code")
                .params(session)
                .query((row, number) -> day(row))
                .list();
    }

    Optional<ReviewDay> of(int session, StateCode state) {
        return database.sql(QUERY + " and state_code = ?")
                .params(session, state.value())
                .query((row, number) -> day(row))
                .optional();
    }

    void set(int session, StateCode state, Instant at, boolean confirmed) {
        database.sql("""
                        insert into cycle_session_state
                            (session_number, state_code, order_no, confirmed, review_at, review_confirmed)
                        values (:session, :state,
                            (select coalesce(max(order_no), 0) + 1 from cycle_session_state as known
                                where session_number = :session),
                            false, :at, :confirmed)
                        on duplicate key update review_at = :at, review_confirmed = :confirmed
                        """)
                .param("session", session)
                .param("state", state.value())
                .param("at", Timestamp.from(at))
                .param("confirmed", confirmed)
                .update();
    }

    private static ReviewDay day(java.sql.ResultSet row) throws java.sql.SQLException {
        var at = row.getTimestamp("review_at");
        return new ReviewDay(
                new StateCode(row.getString("state_code")),
                row.getInt("order_no"),
                at == null ? null : at.toInstant(),
                row.getBoolean("review_confirmed"));
    }
}
