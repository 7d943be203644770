package org.uprportal.identity;

import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.platform.PortalClock;

/** Writes one line for every change, in the transaction of the change: no line, no change. */
@Component
public class AuditTrail {

    private final JdbcClient database;
    private final CurrentActor actor;
    private final PortalClock clock;

    AuditTrail(JdbcClient database, CurrentActor actor, PortalClock clock) {
        this.database = database;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * Writes the line.
     *
     * @param act what was done, such as {@code submission.filed}; no free text
     * @param subject the id of the thing it was done to
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String act, UUID subject) {
        var who = actor.get();
        database.sql("insert into identity_audit (at, act, subject, person_id, party_id) values (?, ?, ?, ?, ?)")
                .params(
                        Timestamp.from(clock.instant()),
                        act,
                        subject.toString(),
                        who.person() == null ? null : who.person().value().toString(),
                        who.party() == null ? null : who.party().id().value().toString())
                .update();
    }
}
