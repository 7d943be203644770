package org.uprportal.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.account.People;
import org.uprportal.account.PersonSummary;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.KeptArguments;
import org.uprportal.platform.PortalClock;

/** Posts news to people, in the transaction of what happened. */
@Service
public class Notices {

    private static final int AT_ONCE = 500;

    private final JdbcClient database;
    private final People people;
    private final CurrentActor actor;
    private final PortalClock clock;
    private final Rhythms rhythms;
    private final JdbcTemplate rows;
    private final Duration gather;

    Notices(
            JdbcClient database,
            JdbcTemplate rows,
            People people,
            CurrentActor actor,
            PortalClock clock,
            Rhythms rhythms,
            @Value("${portal.mail.gather}") Duration gather) {
        this.database = database;
        this.rows = rows;
        this.gather = gather;
        this.people = people;
        this.actor = actor;
        this.clock = clock;
        this.rhythms = rhythms;
    }

    /** Posts the notice to everybody it is meant for, except to whoever caused it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Notice notice) {
        var author = actor.get().person();
        var readers = people.behind(notice.to()).stream()
                .map(PersonSummary::id)
                .filter(reader -> !reader.equals(author))
                .toList();
        if (readers.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var chosen = rhythms.of(readers);
        rows.batchUpdate(
                """
                insert ignore into notification_notice
                    (id, person_id, text_key, arguments, path, subject, posted_at, once_key, letter_due)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                readers.stream()
                        .map(reader -> new Object[] {
                            UUID.randomUUID().toString(),
                            reader.value().toString(),
                            notice.key(),
                            KeptArguments.written(notice.arguments()),
                            notice.path(),
                            notice.subject().toString(),
                            Timestamp.from(now),
                            notice.once(),
                            Timestamp.from(letter(notice, chosen.getOrDefault(reader, LetterRhythm.AT_ONCE), now))
                        })
                        .toList());
    }

    /**
     * Tells these people now, whoever caused it; a letter comes with the next that are written.
     *
     * @param all to whom what, in the order in which they are to read it; a few statements however many there are
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(List<Told> all) {
        var now = clock.instant();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            var part = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            var values = new ArrayList<Object>();
            for (int i = 0; i < part.size(); i++) {
                var one = part.get(i);
                values.addAll(List.of(
                        UUID.randomUUID().toString(),
                        one.reader().value().toString(),
                        one.key(),
                        KeptArguments.written(one.arguments()),
                        one.path(),
                        one.subject().toString(),
                        // News of one hour stay in their order.
                        Timestamp.from(now.plus(from + i, ChronoUnit.MICROS)),
                        Timestamp.from(now)));
            }
            rows.update(
                    "insert into notification_notice"
                            + " (id, person_id, text_key, arguments, path, subject, posted_at, letter_due) values "
                            + String.join(", ", Collections.nCopies(part.size(), "(?, ?, ?, ?, ?, ?, ?, ?)")),
                    values.toArray());
        }
    }

    /** What must be done before the next letter would come is told at once. */
    private Instant letter(Notice notice, LetterRhythm rhythm, Instant now) {
        var next = rhythm.next(now, gather);
        return Letters.until(notice.arguments(), now)
                        .filter(due -> due.isBefore(next))
                        .isPresent()
                ? LetterRhythm.AT_ONCE.next(now, gather)
                : next;
    }

    /** The reader's newest news first. */
    @Transactional(readOnly = true)
    public List<NoticeSummary> mine(int most) {
        return mine(0, most);
    }

    /** The reader's news from the {@code offset}th newest on, at most {@code most}. */
    @Transactional(readOnly = true)
    public List<NoticeSummary> mine(int offset, int most) {
        var reader = actor.get().person();
        if (reader == null) {
            return List.of();
        }
        return database.sql("""
                        select id, text_key, arguments, path, posted_at, seen_at from notification_notice
                        where person_id = ? order by posted_at desc, id limit ? offset ?
                        """)
                .params(reader.value().toString(), most, offset)
                .query(Notices::summary)
                .list();
    }

    /** How much news the reader has in all. */
    @Transactional(readOnly = true)
    public int count() {
        var reader = actor.get().person();
        return reader == null
                ? 0
                : database.sql("select count(*) from notification_notice where person_id = ?")
                        .params(reader.value().toString())
                        .query(Integer.class)
                        .single();
    }

    /** How many the reader has not seen. */
    @Transactional(readOnly = true)
    public int unseen() {
        var reader = actor.get().person();
        return reader == null
                ? 0
                : database.sql("select count(*) from notification_notice where person_id = ? and seen_at is null")
                        .params(reader.value().toString())
                        .query(Integer.class)
                        .single();
    }

    /** Marks all of the reader's news as seen. */
    @Transactional
    public void markSeen() {
        var reader = actor.get().person();
        if (reader != null) {
            database.sql("update notification_notice set seen_at = ? where person_id = ? and seen_at is null")
                    .params(Timestamp.from(clock.instant()), reader.value().toString())
                    .update();
        }
    }

    /** Takes away all news and letters about a subject, where they would tie their readers to it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(UUID subject) {
        // A letter that waits and tells of something else too is written anew without this.
        database.sql("""
                        update notification_notice n
                          join notification_notice o on o.mail_id = n.mail_id and o.subject = :subject
                          join notification_mail m on m.id = n.mail_id and m.status <> 'SENT' and m.claim is null
                        set n.mail_id = null, n.letter_due = :now
                        where n.subject <> :subject
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("subject", subject.toString())
                .update();
        database.sql("""
                        delete m from notification_mail m
                          join notification_notice n on n.mail_id = m.id where n.subject = ?
                        """).params(subject.toString()).update();
        database.sql("delete from notification_notice where subject = ?")
                .params(subject.toString())
                .update();
    }

    private static NoticeSummary summary(ResultSet row, int number) throws SQLException {
        return new NoticeSummary(
                UUID.fromString(row.getString("id")),
                row.getString("text_key"),
                KeptArguments.read(row.getString("arguments")),
                row.getString("path"),
                row.getObject("posted_at", Timestamp.class).toInstant(),
                row.getObject("seen_at") != null);
    }
}
