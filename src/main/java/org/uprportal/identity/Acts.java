package org.uprportal.identity;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person did, read from the audit trail; for {@link PersonalData} only. */
@Component
public class Acts {

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
        return database
                .sql("select at, act, subject, actor from identity_audit where actor is not null order by number")
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

    /** The things to which a person did one of these. */
    @Transactional(readOnly = true)
    public Set<UUID> subjects(PersonId person, String... acts) {
        return of(person).stream()
                .filter(one -> Arrays.asList(acts).contains(one.act()))
                .map(Act::subject)
                .collect(Collectors.toSet());
    }

    /** One line of the audit trail. */
    public record Act(Instant at, String act, UUID subject) {}

    private record Line(Act act, UUID actor) {}
}
