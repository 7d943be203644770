package org.uprportal.privacy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PlainRows;

/** Erasures that have been announced, in the database. */
@Component
class ErasureRequests {

    private static final String COLUMNS = """
            select one.person_id, one.asked_by, one.due_at, one.agreed_by, person.party_id, person.name
            from privacy_erasure_request one join identity_person person on person.id = one.person_id
            """;

    private final JdbcClient database;

    ErasureRequests(JdbcClient database) {
        this.database = database;
    }

    /** One of them. */
    record Request(
            PersonId person,
            PersonId askedBy,
            Instant due,
            @Nullable PersonId agreedBy,
            PartyId party,
            String name) {}

    /** False where it has been asked for already. */
    boolean add(PersonId person, PersonId by, Instant now, Instant due) {
        return database.sql("""
                        insert ignore into privacy_erasure_request (person_id, asked_by, asked_at, due_at)
                        values (?, ?, ?, ?)
                        """)
                        .params(text(person), text(by), Timestamp.from(now), Timestamp.from(due))
                        .update()
                > 0;
    }

    /** Taken, so that of agreeing, stopping and doing it one comes first. */
    Optional<Request> take(PersonId person) {
        return list(COLUMNS + "where one.person_id = ? for update", text(person)).stream()
                .findFirst();
    }

    Optional<Request> find(PersonId person) {
        return list(COLUMNS + "where one.person_id = ?", text(person)).stream().findFirst();
    }

    List<Request> due(Instant now) {
        return list(COLUMNS + "where one.due_at <= ? order by one.due_at, one.person_id", Timestamp.from(now));
    }

    List<Request> of(PartyId party) {
        return list(
                COLUMNS + "where person.party_id = ? order by one.due_at, one.person_id",
                party.value().toString());
    }

    void agree(PersonId person, PersonId by) {
        database.sql("update privacy_erasure_request set agreed_by = ? where person_id = ?")
                .params(text(by), text(person))
                .update();
    }

    void remove(PersonId person) {
        database.sql("delete from privacy_erasure_request where person_id = ?")
                .param(text(person))
                .update();
    }

    /** What the person may know of it: when, not by whom. */
    List<Map<String, Object>> about(PersonId person) {
        return PlainRows.of(database.sql("select asked_at, due_at from privacy_erasure_request where person_id = :id")
                .param("id", text(person)));
    }

    private List<Request> list(String query, Object value) {
        return database.sql(query)
                .param(value)
                .query((row, number) -> new Request(
                        person(row.getString(1)),
                        person(row.getString(2)),
                        row.getTimestamp(3).toInstant(),
                        row.getString(4) == null ? null : person(row.getString(4)),
                        new PartyId(UUID.fromString(row.getString(5))),
                        row.getString(6)))
                .list();
    }

    private static PersonId person(String id) {
        return new PersonId(UUID.fromString(id));
    }

    private static String text(PersonId person) {
        return person.value().toString();
    }
}
