package org.uprportal.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Thing;
import org.uprportal.account.PersonSummary;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.Messages;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.SafeText;

/**
 * The letters on their way out: written in the transaction of what happened, sent afterwards, kept while the mail server
 * is away.
 */
@Service
public class Outbox {

    private static final int TRIES = 10;
    private static final int LONGEST_SUBJECT = 300;

    private final JdbcClient database;
    private final Messages messages;
    private final Postman postman;
    private final Access access;
    private final PortalClock clock;
    private final String address;

    Outbox(
            JdbcClient database,
            Messages messages,
            Postman postman,
            Access access,
            PortalClock clock,
            @Value("${portal.address}") String address) {
        this.database = database;
        this.messages = messages;
        this.postman = postman;
        this.access = access;
        this.clock = clock;
        this.address = address;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void write(Notice notice, PersonSummary reader) {
        post(new Letter(
                notice.key(), notice.arguments(), notice.path(), reader.email(), reader.name(), reader.language()));
    }

    /** Writes a letter, in the transaction of what happened. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Letter letter) {
        var language = letter.language();
        var subject = messages.text(language, letter.key(), letter.arguments().toArray());
        var body = messages.has(letter.key() + ".mail")
                ? messages.text(
                        language, letter.key() + ".mail", letter.arguments().toArray())
                : subject;
        database.sql("""
                        insert into notification_mail
                            (id, recipient, subject, body, status, tries, written_at, next_try_at)
                        values (?, ?, ?, ?, 'WAITING', 0, ?, ?)
                        """)
                .params(
                        UUID.randomUUID().toString(),
                        letter.to(),
                        // A subject is one line, and no line of it may become a header.
                        SafeText.shortened(subject.replaceAll("\\s+", " "), LONGEST_SUBJECT),
                        messages.text(
                                language, "notification.letter", letter.name(), body, address + "/" + letter.path()),
                        Timestamp.from(clock.instant()),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Writes a letter with a link that lets its holder in. Nobody reads it in the portal (the demo apart), and its text is
     * forgotten once it has been sent.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(SecretLetter letter) {
        var now = Timestamp.from(clock.instant());
        var arguments = letter.arguments().toArray();
        database.sql("""
                        insert into notification_mail
                            (id, recipient, subject, body, status, tries, written_at, next_try_at, secret)
                        values (?, ?, ?, ?, 'WAITING', 0, ?, ?, true)
                        """)
                .params(
                        UUID.randomUUID().toString(),
                        letter.address(),
                        messages.text(letter.language(), letter.key(), arguments),
                        messages.text(
                                letter.language(),
                                "notification.letterToStranger",
                                messages.text(letter.language(), letter.key() + ".mail", arguments),
                                address + "/" + letter.path()),
                        now,
                        now)
                .update();
    }

    /** Sends what is due, the oldest first; what fails waits longer each time, and is given up after ten tries. */
    @Transactional
    public void sendDue() {
        var now = Timestamp.from(clock.instant());
        database.sql("""
                        select id, recipient, subject, body, status, written_at, sent_at, tries from notification_mail
                        where status = 'WAITING' and next_try_at <= ? order by written_at limit 50 for update skip locked
                        """)
                .params(now)
                .query((row, number) -> new Due(summary(row, number), row.getInt("tries")))
                .list()
                .forEach(this::send);
    }

    private void send(Due due) {
        var sent = postman.deliver(due.mail());
        var now = clock.instant();
        var wait = Duration.ofMinutes(1L << Math.min(due.tries(), 8));
        database.sql("update notification_mail set status = ?, tries = ?, sent_at = ?, next_try_at = ? where id = ?")
                .params(
                        sent ? "SENT" : due.tries() + 1 >= TRIES ? "FAILED" : "WAITING",
                        due.tries() + 1,
                        sent ? Timestamp.from(now) : null,
                        Timestamp.from(now.plus(wait)),
                        due.mail().id().toString())
                .update();
        if (sent && !postman.demo()) {
            database.sql("update notification_mail set body = '' where id = ? and secret")
                    .params(due.mail().id().toString())
                    .update();
        }
    }

    /**
     * The newest letters. Administrators see to whom they go and whether they have left, but not what stands in them: a letter
     * may carry a link that lets somebody in. To whom such a letter goes they do not see either: it says whom a party has invited,
     * or who registers an organisation. In the demo, where nothing leaves the machine, everybody sees all.
     *
     * @throws NotAllowed outside the demo for anybody but administrators
     */
    @Transactional
    public List<MailSummary> newest(int most) {
        var reads = postman.demo() || access.may(Act.READ, Thing.LETTER);
        NotAllowed.unless(reads || access.mayKnow(Thing.LETTER));
        if (!postman.demo()) {
            access.shown(Thing.LETTER);
        }
        return database.sql("""
                        select id, if(secret and not ?, '', recipient) as recipient, subject,
                            if(secret and not ?, '', body) as body, status, written_at, sent_at
                        from notification_mail order by written_at desc, id limit ?
                        """).params(postman.demo(), postman.demo(), most).query(Outbox::summary).list().stream()
                .map(letter -> reads ? letter : letter.sealed())
                .toList();
    }

    private static MailSummary summary(ResultSet row, int number) throws SQLException {
        return new MailSummary(
                UUID.fromString(row.getString("id")),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                MailSummary.Status.valueOf(row.getString("status")),
                row.getTimestamp("written_at").toInstant(),
                Notices.instant(row, "sent_at"));
    }

    private record Due(MailSummary mail, int tries) {}
}
