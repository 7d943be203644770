package org.uprportal.notification;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
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

    private static final int LONGEST_SUBJECT = 300;

    private final JdbcClient database;
    private final Messages messages;
    private final PostRound round;
    private final Postman postman;
    private final Access access;
    private final PortalClock clock;
    private final LettersOfOne limits;
    private final String address;

    Outbox(
            JdbcClient database,
            Messages messages,
            PostRound round,
            Postman postman,
            Access access,
            PortalClock clock,
            LettersOfOne limits,
            @Value("${portal.address}") String address) {
        this.database = database;
        this.messages = messages;
        this.round = round;
        this.postman = postman;
        this.access = access;
        this.clock = clock;
        this.limits = limits;
        this.address = address;
    }

    /** Writes a letter, in the transaction of what happened. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Letter letter) {
        var language = letter.language();
        var subject = messages.text(language, letter.key(), letter.arguments().toArray());
        var next = next(letter.key());
        var body = messages.has(next)
                ? messages.text(language, next, letter.arguments().toArray())
                : subject;
        write(
                letter.to(),
                subject,
                messages.text(language, "notification.letter", letter.name(), body, address + "/" + letter.path()));
    }

    /** The key of what a letter says besides its subject: its own, or one for all of a module's news. */
    private String next(String key) {
        return messages.has(key + ".mail") ? key + ".mail" : key.replaceFirst("\\.news\\..*", ".news") + ".mail";
    }

    /** Writes a letter. @return its id */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID write(String to, String subject, String body) {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into notification_mail
                            (id, recipient, subject, body, status, tries, written_at, next_try_at)
                        values (?, ?, ?, ?, 'WAITING', 0, ?, ?)
                        """)
                .params(
                        id.toString(),
                        to,
                        // A subject is one line, and no line of it may become a header.
                        SafeText.shortened(subject.replaceAll("\\s+", " "), LONGEST_SUBJECT),
                        body,
                        Timestamp.from(clock.instant()),
                        Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** Encloses files with a letter that has been written and not been sent. */
    @Transactional(propagation = Propagation.MANDATORY)
    void enclose(UUID mail, Collection<LetterEnclosure.Enclosure> files) {
        files.forEach(file -> database.sql(
                        "insert into notification_enclosure (id, mail_id, name, content_type, content) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID().toString(), mail.toString(), file.name(), file.type(), file.content())
                .update());
    }

    /** Whether the actor may know how the portal's letters fare. */
    @Transactional(readOnly = true)
    public boolean mayWatch() {
        return access.mayKnow(NotificationThing.LETTER);
    }

    /**
     * The files enclosed with a letter, where letters stay in the portal.
     *
     * @throws NotAllowed elsewhere, for anybody but the portal itself
     */
    @Transactional(readOnly = true)
    public List<LetterEnclosure.Enclosure> enclosures(UUID mail) {
        NotAllowed.unless(postman.demo() || access.may(Act.READ, NotificationThing.LETTER));
        return round.enclosed(mail);
    }

    /**
     * Writes a letter with a link that lets its holder in. Nobody reads it in the portal (the demo apart), and its text is
     * forgotten once it has been sent.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(SecretLetter letter) {
        limits.count(letter.address());
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

    /** Sends what is due, see {@link PostRound}. */
    public void sendDue() {
        round.sendDue();
    }

    /**
     * The letters, the newest first: in the demo, where nothing leaves the machine, for everybody; elsewhere for the portal
     * itself alone.
     *
     * @throws NotAllowed for anybody else
     */
    @Transactional(readOnly = true)
    public List<MailSummary> newest(int offset, int most) {
        NotAllowed.unless(postman.demo() || access.may(Act.READ, NotificationThing.LETTER));
        return database.sql("""
                        select id, if(secret and not ?, '', recipient) as recipient, subject,
                            if(secret and not ?, '', body) as body, status, written_at, sent_at
                        from notification_mail order by written_at desc, id limit ? offset ?
                        """)
                .params(postman.demo(), postman.demo(), most, offset)
                .query(PostRound::summary)
                .list();
    }

    /** {@link #newest(int, int)} from the first on. */
    @Transactional(readOnly = true)
    public List<MailSummary> newest(int most) {
        return newest(0, most);
    }

    /** Whether letters stay in the portal, where everybody reads them. */
    public boolean staysHere() {
        return postman.demo();
    }

    /**
     * How the post fares: counts, ages and failures. It says nothing of who gets letters, nor when one was written or sent.
     *
     * @throws NotAllowed for anybody but whoever sees to the post
     */
    @Transactional(readOnly = true)
    public MailOperations operations(int most) {
        NotAllowed.unless(postman.demo() || access.mayKnow(NotificationThing.LETTER));
        var oldest = database.sql("select min(written_at) from notification_mail where status = 'WAITING'")
                .query(Timestamp.class)
                .optional()
                .map(written ->
                        Duration.between(written.toInstant(), clock.instant()).truncatedTo(ChronoUnit.HOURS))
                .orElse(null);
        return new MailOperations(
                count("WAITING"),
                oldest,
                count("SENT"),
                count("FAILED"),
                database.sql("""
                                select id, date(written_at) as day, tries, coalesce(failure, 'AWAY') as failure
                                from notification_mail where status = 'FAILED' order by day desc, id limit ?
                                """)
                        .params(most)
                        .query((row, number) -> new MailOperations.Failed(
                                UUID.fromString(row.getString(1)),
                                row.getDate(2).toLocalDate(),
                                row.getInt(3),
                                row.getString(4)))
                        .list());
    }

    private int count(String status) {
        return database.sql("select count(*) from notification_mail where status = ?")
                .params(status)
                .query(Integer.class)
                .single();
    }

    /**
     * Tries letters that were given up once more, as if they were new.
     *
     * @return how many wait again
     * @throws NotAllowed for anybody but whoever sees to the post
     */
    @Transactional
    public int tryAgain(Collection<UUID> ids) {
        NotAllowed.unless(postman.demo() || access.mayKnow(NotificationThing.LETTER));
        return ids.isEmpty()
                ? 0
                : database.sql("""
                                update notification_mail set status = 'WAITING', tries = 0, next_try_at = :now, failure = null
                                where status = 'FAILED' and id in (:ids)
                                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("ids", ids.stream().map(UUID::toString).toList())
                        .update();
    }
}
