package org.uprportal.identity;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows as a module hands them over in an export: plain values by the names of their columns. For {@link PersonalData} only. */
@Component
public class KeptRows {

    /** A row and its line in the audit trail are written one after the other. */
    private static final Duration TOGETHER = Duration.ofSeconds(1);

    private final JdbcClient database;
    private final Acts acts;
    private final Marks marks;
    private final PersonRepository persons;

    KeptRows(JdbcClient database, Acts acts, Marks marks, PersonRepository persons) {
        this.database = database;
        this.acts = acts;
        this.marks = marks;
        this.persons = persons;
    }

    /** Rows of the module's own tables, by whatever {@code :id} stands for in the query. */
    public List<Map<String, Object>> of(String query, Object id) {
        return database.sql(query).param("id", String.valueOf(id)).query().listOfRows().stream()
                .map(KeptRows::plain)
                .toList();
    }

    /**
     * What a person wrote, found by what the audit trail says they did: tables name no persons.
     *
     * @param query may use {@code :subject}, what the act was done to, {@code :party}, for whom the person acts, {@code
     *     :mark}, which {@link Marks} left in the row, and {@code :from} and {@code :to} around the moment of the act
     * @param done the acts
     */
    public List<Map<String, Object>> written(PersonId person, String query, String... done) {
        var party = persons.findById(person.value()).orElseThrow().party().value();
        var rows = new ArrayList<Map<String, Object>>();
        acts.of(person, done)
                .forEach(one -> database.sql(query)
                        .params(Map.of(
                                "subject", one.subject().toString(),
                                "party", party.toString(),
                                "mark", marks.of(person, one.subject()).toString(),
                                "from", Timestamp.from(one.at().minus(TOGETHER)),
                                "to", Timestamp.from(one.at().plus(TOGETHER))))
                        .query()
                        .listOfRows()
                        .forEach(row -> rows.add(plain(row))));
        return rows.stream().distinct().toList();
    }

    private static Map<String, Object> plain(Map<String, Object> row) {
        var plain = new LinkedHashMap<String, Object>();
        row.forEach((name, value) -> {
            if (value != null) {
                plain.put(
                        name,
                        value instanceof Number || value instanceof Boolean
                                ? value
                                : value instanceof Timestamp at ? at.toInstant().toString() : value.toString());
            }
        });
        return plain;
    }
}
