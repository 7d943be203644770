package org.uprportal.meeting;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.cycle.CycleEvent;
import org.uprportal.cycle.CycleId;
import org.uprportal.platform.PortalClock;

/** How often each date of a cycle has moved, and when last: a calendar takes a date that moved as an update, not as another. */
@Component
class MovedDates {

    /** How often, and when for the last time. */
    record Moves(int times, Instant last) {}

    private final JdbcClient database;
    private final PortalClock clock;

    MovedDates(JdbcClient database, PortalClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(CycleEvent.DateMoved moved) {
        database.sql("""
                        insert into meeting_due_move (id, cycle_id, kind, times, moved_at) values (:id, :cycle, :kind, 1, :now)
                        on duplicate key update times = times + 1, moved_at = :now
                        """)
                .param("id", UUID.randomUUID().toString())
                .param("cycle", moved.cycle().value().toString())
                .param("kind", moved.date().name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The dates of a cycle that have moved, by their names. */
    Map<String, Moves> of(CycleId cycle) {
        var all = new HashMap<String, Moves>();
        database.sql("select kind, times, moved_at from meeting_due_move where cycle_id = ?")
                .params(cycle.value().toString())
                .query((row, number) -> all.put(
                        row.getString(1),
                        new Moves(row.getInt(2), row.getTimestamp(3).toInstant())))
                .list();
        return all;
    }
}
