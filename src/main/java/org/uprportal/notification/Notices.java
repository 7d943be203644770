package org.uprportal.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
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

    private final JdbcClient database;
    private final People people;
    private final CurrentActor actor;
    private final PortalClock clock;
    private final Outbox outbox;

    Notices(JdbcClient database, People people, CurrentActor actor, PortalClock clock, Outbox outbox) {
        this.database = database;
        this.people = people;
        this.actor = actor;
        this.clock = clock;
        this.outbox = outbox;
    }

    /** Posts the notice to everybody it is meant for, except to whoever caused it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Notice notice) {
        var author = actor.get().person();
        people.behind(notice.to()).stream()
                .filter(reader -> !reader.id().equals(author))
                .forEach(reader -> post(notice, reader));
    }

    private void post(Notice notice, PersonSummary reader) {
        var written = database.sql("""
                        insert ignore into notification_notice
                            (id, person_id, text_key, arguments, path, subject, posted_at, once_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        UUID.randomUUID().toString(),
                        reader.id().value().toString(),
                        notice.key(),
                        KeptArguments.written(notice.arguments()),
                        notice.path(),
                        notice.subject().toString(),
                        Timestamp.from(clock.instant()),
                        notice.once())
                .update();
        if (written == 1) {
            outbox.write(notice, reader);
        }
    }

    /** The reader's newest news first. */
    @Transactional(readOnly = true)
    public List<NoticeSummary> mine(int most) {
        var reader = actor.get().person();
        if (reader == null) {
            return List.of();
        }
        return database.sql("""
                        select id, text_key, arguments, path, posted_at, seen_at from notification_notice
                        where person_id = ? order by posted_at desc, id limit ?
                        """)
                .params(reader.value().toString(), most)
                .query(Notices::summary)
                .list();
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
        database.sql("delete from notification_notice where subject = ?")
                .params(subject.toString())
                .update();
        database.sql("delete from notification_mail where body like ?")
                .params("%" + subject + "%")
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

    static Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }
}
