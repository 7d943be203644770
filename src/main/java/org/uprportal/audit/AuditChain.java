package org.uprportal.audit;

import jakarta.persistence.EntityManagerFactory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.EntityManagerHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Appends the lines of a transaction to the chain as the last thing before its commit.
 *
 * <p>The row of the head is the one lock all writers take, and each takes it last, so it is held for a moment only and two
 * transactions never wait for each other in a circle; however many nodes write, the chain is one.
 */
@Component
class AuditChain implements TransactionExecutionListener {

    /** How many lines go to the database in one statement: a list of confidential things has many. */
    private static final int AT_ONCE = 100;

    private final ObjectProvider<JdbcClient> database;
    private final ObjectProvider<EntityManagerFactory> entities;
    private final AuditSeal seal;
    private final AuditThread threads;

    AuditChain(ObjectProvider<JdbcClient> database, ObjectProvider<EntityManagerFactory> entities, AuditSeal seal) {
        this.database = database;
        this.entities = entities;
        this.seal = seal;
        this.threads = new AuditThread(database, seal);
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        var page = AuditPage.take();
        if (!page.isEmpty()) {
            flush();
            append(threads.mark(page));
        }
    }

    /** What JPA has not written yet would otherwise be written under the lock, and could wait for others there. */
    private void flush() {
        entities.ifAvailable(factory -> {
            if (TransactionSynchronizationManager.getResource(factory) instanceof EntityManagerHolder holder) {
                holder.getEntityManager().flush();
            }
        });
    }

    private void append(List<AuditLine> lines) {
        var head = lockHead();
        var key = head.keyPrint() == null
                ? seal.first()
                : seal.leaving(head.keyPrint())
                        .orElseThrow(() -> new IllegalStateException(
                                "The audit key is not the one the audit trail was written with"));
        var number = head.number();
        var before = head.seal() == null ? sealOfWhatWasThere(key, head.founded()) : head.seal();
        for (int from = 0; from < lines.size(); from += AT_ONCE) {
            var some = lines.subList(from, Math.min(lines.size(), from + AT_ONCE));
            var values = new ArrayList<@Nullable Object>();
            for (var line : some) {
                number++;
                before = key.seal(before, number, line);
                if (line.act().equals(AuditSeal.ROTATED)) {
                    key = seal.rotatedTo(line.subject()).orElseThrow();
                }
                values.add(number);
                // Never in the zone that the machine happens to have: it is read, and sealed, as UTC.
                values.add(LocalDateTime.ofInstant(line.at(), ZoneOffset.UTC));
                values.add(line.act());
                values.add(line.subject().toString());
                values.add(line.actor() == null ? null : line.actor().toString());
                values.add(
                        line.actingParty() == null ? null : line.actingParty().toString());
                values.add(before);
                values.add(line.mark());
            }
            database.getObject()
                    .sql(
                            "insert into identity_audit (number, at, act, subject, actor, acting_party, seal, mark) values "
                                    + String.join(", ", Collections.nCopies(some.size(), "(?, ?, ?, ?, ?, ?, ?, ?)")))
                    .params(values)
                    .update();
        }
        var moved = database.getObject()
                .sql("update identity_audit_head set number = ?, seal = ?, key_print = ? where id = 1")
                .params(number, before, key.keyPrint())
                .update();
        if (moved != 1) {
            throw new IllegalStateException("The head of the audit trail is missing");
        }
    }

    private Head lockHead() {
        return database.getObject()
                .sql("select number, founded, seal, key_print from identity_audit_head where id = 1 for update")
                .query(Head::of)
                .optional()
                .orElseThrow(() -> new IllegalStateException("The head of the audit trail is missing"));
    }

    /** Lines older than the chain have no seal of their own; the chain begins with theirs, computed here. */
    private String sealOfWhatWasThere(AuditKey key, long founded) {
        var before = "";
        for (var row : rowsAfter(0, Integer.MAX_VALUE)) {
            if (row.number() <= founded) {
                before = key.seal(before, row.number(), row.line());
            }
        }
        return before;
    }

    /** The head as the database tells it; empty only where somebody has taken it away. */
    Optional<Head> head() {
        return database.getObject()
                .sql("select number, founded, seal, key_print from identity_audit_head where id = 1")
                .query(Head::of)
                .optional();
    }

    /** The next rows in their order. */
    List<Row> rowsAfter(long number, int most) {
        return database.getObject()
                .sql("select number, at, act, subject, actor, acting_party, seal, mark from identity_audit"
                        + " where number > ? order by number limit ?")
                .params(number, most)
                .query(Row::of)
                .list();
    }

    record Head(
            long number,
            long founded,
            @Nullable String seal,
            @Nullable String keyPrint) {

        static Head of(ResultSet row, int index) throws SQLException {
            return new Head(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4));
        }
    }

    record Row(long number, AuditLine line, @Nullable String seal) {

        static Row of(ResultSet row, int index) throws SQLException {
            return new Row(
                    row.getLong(1),
                    new AuditLine(
                            row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                            row.getString(3),
                            UUID.fromString(row.getString(4)),
                            id(row.getString(5)),
                            id(row.getString(6)),
                            row.getObject(8, Long.class)),
                    row.getString(7));
        }

        private static @Nullable UUID id(@Nullable String text) {
            return text == null ? null : UUID.fromString(text);
        }
    }
}
