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

    Acts(JdbcClient database) {
        this.database = database;
    }

    /** Everything a person did, in the order in which it was done. */
    @Transactional(readOnly = true)
    public List<Act> of(PersonId person) {
        return database.sql("select at, act, subject from identity_audit where person_id = ? order by number")
                .params(person.value().toString())
                .query((row, number) -> new Act(
                        row.getTimestamp("at").toInstant(),
                        row.getString("act"),
                        UUID.fromString(row.getString("subject"))))
                .list();
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
}
