package org.uprportal.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.party.PersonId;

/** What a person did, read from the audit trail; for a person’s own record only. */
@Component
public class Acts {

    private static final String LINES =
            "select at, act, subject, actor, number from identity_audit force index (identity_audit_mark) where ";
    private static final int AT_ONCE = 1000;

    private final JdbcClient database;
    private final AuditSeal seal;

    Acts(JdbcClient database, AuditSeal seal) {
        this.database = database;
        this.seal = seal;
    }

    /** Everything a person did, in the order in which it was done: their own lines are looked up, see {@link AuditThread}. */
    @Transactional(readOnly = true)
    public List<Act> of(PersonId person) {
        return find(person, List.of());
    }

    /** What of these a person did, in the order in which it was done. */
    @Transactional(readOnly = true)
    public List<Act> of(PersonId person, String... acts) {
        return find(person, List.of(acts));
    }

    /** What a person did, the newest first: so many after having skipped so many. */
    @Transactional(readOnly = true)
    public List<Act> newest(PersonId person, int skip, int most) {
        var newest = new ArrayList<Act>();
        long left = skip;
        for (var key : seal.all().reversed()) {
            var count = count(key, person);
            var wanted = most - newest.size();
            newest.addAll(range(key, person, Math.max(0, count - left - wanted), Math.max(0, count - left), List.of())
                    .reversed());
            left = Math.max(0, left - count);
        }
        if (newest.size() < most) {
            unmarked(person, List.of()).reversed().stream()
                    .skip(left)
                    .limit((long) most - newest.size())
                    .forEach(newest::add);
        }
        return newest;
    }

    /** The things to which a person did one of these. */
    @Transactional(readOnly = true)
    public Set<UUID> subjects(PersonId person, String... acts) {
        return of(person, acts).stream().map(Act::subject).collect(Collectors.toSet());
    }

    private List<Act> find(PersonId person, List<String> acts) {
        var found = new ArrayList<>(unmarked(person, acts));
        for (var key : seal.all()) {
            var count = count(key, person);
            for (long from = 0; from < count; from += AT_ONCE) {
                found.addAll(range(key, person, from, Math.min(count, from + AT_ONCE), acts));
            }
        }
        return found;
    }

    private long count(AuditKey key, PersonId person) {
        return database.sql("select acts from identity_audit_thread where thread = ?")
                .param(key.thread(person.value()))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** A person's lines under one key after the first so many and up to the last. */
    private List<Act> range(AuditKey key, PersonId person, long after, long last, List<String> acts) {
        if (after >= last) {
            return List.of();
        }
        var marks = LongStream.rangeClosed(after + 1, last)
                .mapToObj(nth -> key.mark(person.value(), nth))
                .toList();
        return own(person, "mark in (:marks)", marks, acts);
    }

    /** Lines older than the marks: each is tried with the person's pseudonym on its subject. */
    private List<Act> unmarked(PersonId person, List<String> acts) {
        return own(person, "mark is null and actor is not null", List.of(), acts);
    }

    private List<Act> own(PersonId person, String which, List<Long> marks, List<String> acts) {
        var lines = database.sql(LINES + which + (acts.isEmpty() ? "" : " and act in (:acts)"));
        if (!marks.isEmpty()) {
            lines = lines.param("marks", marks);
        }
        if (!acts.isEmpty()) {
            lines = lines.param("acts", acts);
        }
        var keys = seal.all();
        return lines.query(Line::of).stream()
                .filter(line -> keys.stream()
                        .anyMatch(key -> key.pseudonym(line.act().subject(), person.value())
                                .equals(line.actor())))
                .sorted(Comparator.comparing(Line::number))
                .map(Line::act)
                .toList();
    }

    /** One line of the audit trail. */
    public record Act(Instant at, String act, UUID subject) {}

    private record Line(Act act, UUID actor, long number) {

        static Line of(ResultSet row, int index) throws SQLException {
            return new Line(
                    new Act(
                            row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                            row.getString("act"),
                            UUID.fromString(row.getString("subject"))),
                    UUID.fromString(row.getString("actor")),
                    row.getLong("number"));
        }
    }
}
