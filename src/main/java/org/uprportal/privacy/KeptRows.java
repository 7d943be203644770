package org.uprportal.privacy;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.audit.Acts;
import org.uprportal.audit.Marks;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PlainRows;

/** Rows as a module hands them over in an export: plain values by the names of their columns. For {@link PersonalData} only. */
@Component
public class KeptRows {

    /** A row and its line in the audit trail are written one after the other. */
    private static final Duration TOGETHER = Duration.ofSeconds(1);

    private final JdbcClient database;
    private final Acts acts;
    private final Marks marks;
    private final People people;

    KeptRows(JdbcClient database, Acts acts, Marks marks, People people) {
        this.database = database;
        this.acts = acts;
        this.marks = marks;
        this.people = people;
    }

    /** Rows of the module's own tables, by whatever {@code :id} stands for in the query. */
    public List<Map<String, Object>> of(String query, Object id) {
        return PlainRows.of(database.sql(query).param("id", String.valueOf(id)));
    }

    /**
     * What a person wrote, found by what the audit trail says they did: tables name no persons.
     *
     * @param query may use {@code :subject}, what the act was done to, {@code :party}, for whom the person acts, {@code
     *     :mark}, which {@link Marks} left in the row, and {@code :from} and {@code :to} around the moment of the act
     * @param done the acts
     */
    public List<Map<String, Object>> written(PersonId person, String query, String... done) {
        var party = people.person(person).orElseThrow().party().id().value();
        var rows = new ArrayList<Map<String, Object>>();
        acts.of(person, done)
                .forEach(one -> marks.all(person, one.subject()).stream()
                        .limit(query.contains(":mark") ? Long.MAX_VALUE : 1)
                        .forEach(mark -> rows.addAll(PlainRows.of(database.sql(query)
                                .params(Map.of(
                                        "subject", one.subject().toString(),
                                        "party", party.toString(),
                                        "mark", mark.toString(),
                                        "from", Timestamp.from(one.at().minus(TOGETHER)),
                                        "to", Timestamp.from(one.at().plus(TOGETHER))))))));
        return rows.stream().distinct().toList();
    }
}
