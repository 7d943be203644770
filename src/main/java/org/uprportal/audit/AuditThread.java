package org.uprportal.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.party.PersonId;

/**
 * Lets a person's own acts be found among all lines without telling anybody else whose a line is: the n-th line of a person
 * bears a mark made from the key, the person and n. With the key the marks of a person are computed and looked up; without
 * it they are numbers of which no two are alike.
 */
final class AuditThread {

    private final ObjectProvider<JdbcClient> database;
    private final AuditSeal seal;

    AuditThread(ObjectProvider<JdbcClient> database, AuditSeal seal) {
        this.database = database;
        this.seal = seal;
    }

    /** The lines with their marks. Who acts twice at once waits for themselves here, and for nobody else. */
    List<AuditLine> mark(List<AuditPage.Entry> page) {
        var key = seal.current();
        var counts = page.stream()
                .map(AuditPage.Entry::who)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(PersonId::value, TreeMap::new, Collectors.counting()));
        Map<java.util.UUID, Long> next = new TreeMap<>();
        counts.forEach((person, lines) -> next.put(person, advance(key.thread(person), lines) - lines));
        var marked = new ArrayList<AuditLine>();
        for (var entry : page) {
            marked.add(
                    entry.who() == null
                            ? entry.line()
                            : entry.line()
                                    .marked(key.mark(
                                            entry.who().value(),
                                            next.merge(entry.who().value(), 1L, Long::sum))));
        }
        return marked;
    }

    private long advance(long thread, long lines) {
        return database.getObject()
                .sql("insert into identity_audit_thread (thread, acts) values (?, ?)"
                        + " on duplicate key update acts = acts + values(acts) returning acts")
                .params(thread, lines)
                .query(Long.class)
                .single();
    }
}
