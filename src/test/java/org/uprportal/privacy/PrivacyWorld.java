package org.uprportal.privacy;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.audit.Lines;
import org.uprportal.testing.world.ModuleWorld;
import org.uprportal.testing.world.Readings;
import org.uprportal.testing.world.Trials;
import org.uprportal.testing.world.World;

/** What everybody has done and read, for themselves and for the auditor. */
public class PrivacyWorld implements ModuleWorld {

    private final World world;
    private final PersonalRecords records;
    private final AuditDesk desk;
    private final JdbcClient database;

    PrivacyWorld(World world, PersonalRecords records, AuditDesk desk, JdbcClient database) {
        this.world = world;
        this.records = records;
        this.desk = desk;
        this.database = database;
    }

    @Override
    public void trials(Trials trials) {
        var draft = draft();
        // It is a person's, not a party's.
        trials.of("audit-trail")
                .ownedBy(world.authors())
                .of("author")
                .read(who -> records.myActs(0, 100).stream()
                        .anyMatch(one -> one.subject().equals(draft)));
        var lines = new Lines.Question(draft, null, null, null);
        trials.of("audit-lines").read(who -> !desk.look(lines, 0, 20).rows().isEmpty());
    }

    /** Something the author has begun: its lines are looked for. */
    private UUID draft() {
        return UUID.fromString(database.sql("""
                        select subject from inbox_task where form_key = 'submission/draft' and state_code = ? and done_at is null
                        """)
                .param(world.state().value())
                .query(String.class)
                .single());
    }

    @Override
    public void readings(Readings readings) {
        var everything = new Lines.Question(null, null, null, null);
        readings.of(
                "privacy.AuditDesk#look",
                "auditor",
                () -> desk.look(everything, 0, 20).rows());
        readings.of("privacy.AuditDesk#file", "auditor", () -> desk.file(everything));
        readings.of("privacy.AuditDesk#acts", "auditor", desk::acts);
    }
}
