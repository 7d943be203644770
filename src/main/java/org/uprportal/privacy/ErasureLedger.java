package org.uprportal.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.uprportal.party.PersonId;

/**
 * Who has been erased: random ids and moments only. Kept in the database and in a file beside it, because a restored backup
 * brings back an older database with the people in it; {@code bin/portal replay-erasures} erases them again from the file.
 */
@Component
class ErasureLedger {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureLedger.class);
    private static final Pattern LINE =
            Pattern.compile("^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\\b.*");

    private final JdbcClient database;
    private final Path file;

    ErasureLedger(JdbcClient database, @Value("${portal.erasures}") Path file) {
        this.database = database;
        this.file = file;
    }

    boolean has(PersonId person) {
        return database.sql("select count(*) from identity_erasure where person_id = ?")
                        .params(person.value().toString())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(PersonId person, Instant at) {
        database.sql("insert into identity_erasure (person_id, at) values (?, ?)")
                .params(person.value().toString(), Timestamp.from(at))
                .update();
        // Only what is committed may be in the file; what a crash keeps out of it, the next replay writes.
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                try {
                    write(List.of(person));
                } catch (IOException notWritten) {
                    LOG.error(
                            "An erasure is not in the ledger file {}; bin/portal replay-erasures writes it.",
                            file.getFileName());
                }
            }
        });
    }

    /** The erasures of a ledger file, in its order; none where there is no file yet. */
    Set<PersonId> read(Path from) throws IOException {
        var found = new LinkedHashSet<PersonId>();
        if (Files.exists(from)) {
            for (var line : Files.readAllLines(from)) {
                var id = LINE.matcher(line);
                if (id.matches()) {
                    found.add(new PersonId(UUID.fromString(id.group(1))));
                }
            }
        }
        return found;
    }

    /** Writes what the database knows and the file does not. */
    void complete() throws IOException {
        var missing = new LinkedHashSet<>(database.sql("select person_id from identity_erasure order by at, person_id")
                .query((row, number) -> new PersonId(UUID.fromString(row.getString(1))))
                .list());
        missing.removeAll(read(file));
        write(missing);
    }

    Path file() {
        return file;
    }

    private synchronized void write(Iterable<PersonId> erased) throws IOException {
        var lines = new StringBuilder();
        erased.forEach(person -> lines.append(person.value()).append('\n'));
        if (!lines.isEmpty()) {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            Files.writeString(
                    file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
        }
    }
}
