package org.uprportal.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.platform.PortalClock;

/** Hands what is due to the mail server, letter by letter; of several servers each letter leaves by one. */
@Component
class PostRound {

    private static final int TRIES = 10;
    private static final int MOST_AT_ONCE = 200;

    /** Longer than any answer of a mail server is waited for: after it, whoever claimed the letter is gone. */
    private static final Duration CLAIM = Duration.ofMinutes(15);

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Postman postman;
    private final PortalClock clock;

    PostRound(JdbcClient database, TransactionTemplate transaction, Postman postman, PortalClock clock) {
        this.database = database;
        this.transaction = transaction;
        this.postman = postman;
        this.clock = clock;
    }

    /**
     * Sends what is due, the oldest first; what fails waits longer each time, and is given up after ten tries. Each letter is
     * claimed, handed over and recorded in transactions of its own, and none is open while the mail server is talked to. Where
     * the server is away, the rest waits for the next round.
     */
    void sendDue() {
        for (int i = 0; i < MOST_AT_ONCE; i++) {
            var claimed = Objects.requireNonNull(transaction.execute(work -> claim()));
            if (claimed.isEmpty()) {
                return;
            }
            var due = claimed.get();
            var delivery = postman.deliver(due.mail(), due.enclosures());
            transaction.executeWithoutResult(work -> record(due, delivery));
            if (delivery == Delivery.AWAY) {
                return;
            }
        }
    }

    private Optional<Due> claim() {
        var now = clock.instant();
        var due = database.sql("""
                        select id, recipient, subject, body, status, written_at, sent_at, tries from notification_mail
                        where status = 'WAITING' and next_try_at <= :now and (claim is null or claimed_until <= :now)
                        order by next_try_at, written_at limit 1 for update skip locked
                        """)
                .param("now", Timestamp.from(now))
                .query((row, number) ->
                        new Due(summary(row, number), row.getInt("tries"), UUID.randomUUID(), List.of()))
                .optional();
        return due.map(one -> claimed(one, now));
    }

    private Due claimed(Due due, Instant now) {
        database.sql("update notification_mail set claim = ?, claimed_until = ? where id = ?")
                .params(
                        due.claim().toString(),
                        Timestamp.from(now.plus(CLAIM)),
                        due.mail().id().toString())
                .update();
        return new Due(due.mail(), due.tries(), due.claim(), enclosed(due.mail().id()));
    }

    private void record(Due due, Delivery delivery) {
        var now = clock.instant();
        var taken = delivery == Delivery.TAKEN;
        var over = delivery == Delivery.REFUSED || due.tries() + 1 >= TRIES;
        var wait = Duration.ofMinutes(1L << Math.min(due.tries(), 8));
        database.sql("""
                        update notification_mail set status = ?, tries = ?, sent_at = ?, next_try_at = ?, failure = ?,
                            claim = null, claimed_until = null
                        where id = ? and claim = ?
                        """)
                .param(taken ? "SENT" : over ? "FAILED" : "WAITING")
                .param(due.tries() + 1)
                .param(taken ? Timestamp.from(now) : null)
                .param(Timestamp.from(now.plus(wait)))
                .param(taken ? null : delivery.name())
                .param(due.mail().id().toString())
                .param(due.claim().toString())
                .update();
        if (taken && !postman.demo()) {
            // What was sent is with its reader; the portal keeps that it was sent.
            database.sql("update notification_mail set subject = '', body = '' where id = ?")
                    .params(due.mail().id().toString())
                    .update();
            database.sql("delete from notification_enclosure where mail_id = ?")
                    .params(due.mail().id().toString())
                    .update();
        }
    }

    List<LetterEnclosure.Enclosure> enclosed(UUID mail) {
        return database.sql(
                        "select name, content_type, content from notification_enclosure where mail_id = ? order by name")
                .params(mail.toString())
                .query((row, number) ->
                        new LetterEnclosure.Enclosure(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    static MailSummary summary(ResultSet row, int number) throws SQLException {
        return new MailSummary(
                UUID.fromString(row.getString("id")),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                MailSummary.Status.valueOf(row.getString("status")),
                row.getTimestamp("written_at").toInstant(),
                instant(row, "sent_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    private record Due(MailSummary mail, int tries, UUID claim, List<LetterEnclosure.Enclosure> enclosures) {}
}
