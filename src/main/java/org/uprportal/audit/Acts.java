package org.uprportal.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.party.PersonId;

/** What a person did, read from the audit trail; for a person’s own record only. */
@Component
public class Acts {

    private static final String LINES = "select at, act, subject, actor from identity_audit where actor is not null";

    private final JdbcClient database;
    private final AuditSeal seal;

    Acts(JdbcClient database, AuditSeal seal) {
        this.database = database;
        this.seal = seal;
    }

    /**
     * Everything a person did, in the order in which it was done. The trail names nobody, so every line is tried with the
     * person's pseudonym on its subject; that is slow on purpose, and only a person's own record is worth it.
     */
    @Transactional(readOnly = true)
    public List<Act> of(PersonId person) {
        return own(person, database.sql(LINES + " order by number"));
    }

    /** What of these a person did, in the order in which it was done; only the lines of these acts are tried. */
    @Transactional(readOnly = true)
    public List<Act> of(PersonId person, String... acts) {
        return own(
                person,
                database.sql(LINES + " and act in (:acts) order by number").param("acts", List.of(acts)));
    }

    /** The things to which a person did one of these. */
    @Transactional(readOnly = true)
    public Set<UUID> subjects(PersonId person, String... acts) {
        return of(person, acts).stream().map(Act::subject).collect(Collectors.toSet());
    }

    private List<Act> own(PersonId person, JdbcClient.StatementSpec lines) {
        return lines
                .query((row, number) -> new Line(
                        new Act(
                                row.getTimestamp("at").toInstant(),
                                row.getString("act"),
                                UUID.fromString(row.getString("subject"))),
                        UUID.fromString(row.getString("actor"))))
                .stream()
                .filter(line ->
                        seal.pseudonym(line.act().subject(), person.value()).equals(line.actor()))
                .map(Line::act)
                .toList();
    }

    /** One line of the audit trail. */
    public record Act(Instant at, String act, UUID subject) {}

    private record Line(Act act, UUID actor) {}
}
