package org.uprportal.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.SentFile;

/** The table of documents. Contents are read one at a time, never with a list; of what stands with something no moment is kept. */
@Component
class Shelf {

    private final JdbcClient database;
    private final PortalClock clock;

    Shelf(JdbcClient database, PortalClock clock) {
        this.database = database;
        this.clock = clock;
    }

    void put(DocumentSummary document, byte[] content, PersonId sender) {
        var waiting = database.sql("select count(*) from document_file where sent_by = ?")
                .param(sender.value().toString())
                .query(Integer.class)
                .single();
        if (waiting >= Documents.MOST_WAITING) {
            throw DocumentRefused.tooMany(Documents.MOST_WAITING);
        }
        database.sql("""
                        insert into document_file (id, sent_by, name, kind, size, verdict, content, sent_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        document.id().toString(),
                        sender.value().toString(),
                        document.name(),
                        document.kind().name(),
                        document.size(),
                        document.verdict().name(),
                        content,
                        Timestamp.from(clock.instant()))
                .update();
    }

    boolean stand(DocumentId document, PersonId sender, UUID about, int position, boolean nameless) {
        var number = position + 1;
        return database.sql("""
                        update document_file set sent_by = null, sent_at = null, about = :about, position = :position,
                            name = if(:nameless, concat(:number, '.', lower(kind)), name)
                        where id = :id and sent_by = :sender and about is null
                        """)
                        .param("about", about.toString())
                        .param("position", number)
                        .param("number", String.format(Locale.ROOT, "%d", number))
                        .param("nameless", nameless)
                        .param("id", document.toString())
                        .param("sender", sender.value().toString())
                        .update()
                == 1;
    }

    void discard(DocumentId document, PersonId sender) {
        database.sql("delete from document_file where id = ? and sent_by = ? and about is null")
                .params(document.toString(), sender.value().toString())
                .update();
    }

    Map<UUID, List<DocumentSummary>> about(Collection<UUID> things) {
        var found = new HashMap<UUID, List<DocumentSummary>>();
        database.sql("""
                        select id, about, name, kind, size, verdict from document_file
                        where about in (:things) order by about, position
                        """)
                .param("things", things.stream().map(UUID::toString).toList())
                .query(row -> {
                    found.computeIfAbsent(UUID.fromString(row.getString("about")), one -> new ArrayList<>())
                            .add(summary(row));
                });
        return found;
    }

    private static DocumentSummary summary(ResultSet row) throws SQLException {
        return new DocumentSummary(
                new DocumentId(UUID.fromString(row.getString("id"))),
                row.getString("name"),
                SentFile.Kind.valueOf(row.getString("kind")),
                row.getInt("size"),
                Verdict.valueOf(row.getString("verdict")));
    }

    Optional<byte[]> content(DocumentId document, UUID about) {
        return database.sql("""
                        select content from document_file
                        where id = ? and about = ? and verdict in ('CLEAN', 'UNSCANNED')
                        """)
                .params(document.toString(), about.toString())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    void takeAway(DocumentId document, UUID about) {
        database.sql("update document_file set verdict = 'TAKEN_AWAY', content = null where id = ? and about = ?")
                .params(document.toString(), about.toString())
                .update();
    }

    /** Those the scanner has not answered for, one by one. */
    List<DocumentId> waiting(int most) {
        return database.sql("select id from document_file where verdict = 'WAITING' order by id limit ?")
                .param(most)
                .query((row, number) -> new DocumentId(UUID.fromString(row.getString(1))))
                .list();
    }

    Optional<byte[]> waitingContent(DocumentId document) {
        return database.sql("select content from document_file where id = ? and verdict = 'WAITING'")
                .param(document.toString())
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    void judge(DocumentId document, Verdict verdict) {
        database.sql("""
                        update document_file set verdict = :verdict, content = if(:verdict = 'INFECTED', null, content)
                        where id = :id and verdict = 'WAITING'
                        """)
                .param("verdict", verdict.name())
                .param("id", document.toString())
                .update();
    }

    int forgetUnused(Instant before) {
        return database.sql("delete from document_file where about is null and sent_at < ?")
                .param(Timestamp.from(before))
                .update();
    }
}
