package org.uprportal.statement;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.organisation.DirectoryFilter;
import org.uprportal.organisation.Organisations;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.EmailAddress;
import org.uprportal.platform.LinkSecret;
import org.uprportal.platform.LookAlikes;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.SafeText;

/**
 * Signing without account: a form, a letter to the address, and its link. The answer to the form is the same whoever the
 * address belongs to; opening the link changes nothing.
 */
@Service
@Transactional
public class MailSignatures {

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 200;

    private static final RowMapper<Form> FORM = (row, number) -> new Form(
            row.getString(1),
            new StatementId(UUID.fromString(row.getString(2))),
            row.getString(3),
            row.getString(4),
            row.getBoolean(5),
            row.getString(6),
            row.getString(7));

    private static final String FORMS =
            "select id, statement_id, name, email, shown, language, source from statement_form";

    private final JdbcClient database;
    private final StatementRepository statements;
    private final StatementShelf shelf;
    private final SignatureBook book;
    private final SignatureThrottle throttle;
    private final MailMarks marks;
    private final Organisations organisations;
    private final CurrentActor actor;
    private final ApplicationEventPublisher events;
    private final PortalClock clock;

    MailSignatures(
            JdbcClient database,
            StatementRepository statements,
            StatementShelf shelf,
            SignatureBook book,
            SignatureThrottle throttle,
            MailMarks marks,
            Organisations organisations,
            CurrentActor actor,
            ApplicationEventPublisher events,
            PortalClock clock) {
        this.database = database;
        this.statements = statements;
        this.shelf = shelf;
        this.book = book;
        this.throttle = throttle;
        this.marks = marks;
        this.organisations = organisations;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    private record Form(
            String id,
            StatementId statement,
            String name,
            String email,
            boolean shown,
            String language,
            String source) {}

    /**
     * Somebody wants to sign without account. A letter goes to the address; nothing is signed before its link has been used.
     * Whether the address is known, has signed before or gets no more letters today cannot be told from the answer.
     *
     * @param source a mark of where the form comes from, {@link org.uprportal.platform.SourceMarks}
     * @throws StatementRefused for what is no address, a name that is missing, too long or that of an organisation in the
     *     directory, where the statement cannot be signed any more, and for too many forms from there
     * @throws NotAllowed where there is no such statement in public
     */
    public void ask(StatementId id, SignatureForm form, String source) {
        var one = inPublic(id);
        one.signable(one.edition(), clock.instant());
        if (!EmailAddress.valid(form.email())) {
            throw StatementRefused.address();
        }
        var name = form.shown() ? SafeText.name(form.name()).strip() : "";
        if (form.shown()) {
            if (name.isBlank() || form.name().length() > LONGEST_NAME) {
                throw StatementRefused.name(LONGEST_NAME);
            }
            refuseNameOfAnother(name);
        }
        throttle.admit(source);
        var kept = UUID.randomUUID();
        database.sql("""
                        insert into statement_form (id, statement_id, name, email, shown, language, source, asked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        kept.toString(),
                        id.value().toString(),
                        name,
                        form.email(),
                        form.shown(),
                        form.language().toLanguageTag(),
                        LinkSecret.sha256(source),
                        Timestamp.from(clock.instant()))
                .update();
        post(database.sql(FORMS + " where id = ?")
                .params(kept.toString())
                .query(FORM)
                .single());
    }

    /** Sends one letter that had to wait. @return whether there was one */
    boolean postNext() {
        var next = database.sql(FORMS + " where send_at <= ? order by send_at, id limit 1 for update skip locked")
                .params(Timestamp.from(clock.instant()))
                .query(FORM)
                .optional();
        next.ifPresent(this::post);
        return next.isPresent();
    }

    private void post(Form form) {
        var one = statements.findById(form.statement().value()).orElseThrow();
        if (one.status() != StatementStatus.OPEN) {
            drop(form);
            return;
        }
        switch (throttle.letter(form.email(), form.source())) {
            case NEVER -> drop(form);
            case LATER ->
                database.sql("update statement_form set send_at = ? where id = ?")
                        .params(Timestamp.from(clock.instant().plus(Duration.ofHours(6))), form.id())
                        .update();
            case NOW -> {
                var link = LinkSecret.random();
                database.sql("update statement_form set send_at = null, asked_at = ?, token_hash = ? where id = ?")
                        .params(Timestamp.from(clock.instant()), link.hash(), form.id())
                        .update();
                events.publishEvent(new SignatureMail.Asked(
                        form.email(),
                        Locale.forLanguageTag(form.language()),
                        one.draft().title(),
                        link,
                        clock.instant().plus(StatementSchedule.CONFIRMING)));
            }
        }
    }

    private void drop(Form form) {
        database.sql("delete from statement_form where id = ?")
                .params(form.id())
                .update();
    }

    /** What a letter's link opens; empty where it never was, is too old, or its statement is over: all look the same. */
    @Transactional(readOnly = true)
    public Optional<SignatureOffer> offer(String token) {
        var hash = new LinkSecret(token).hash();
        var form = form(hash);
        if (form.isPresent()) {
            return form.flatMap(one -> offer(one.statement(), one.name(), one.shown(), 0));
        }
        return book.byLink(hash).flatMap(one -> offer(one.statement(), one.name(), one.shown(), one.edition()));
    }

    private Optional<SignatureOffer> offer(StatementId id, String name, boolean shown, int signed) {
        return shelf.find(id)
                .filter(one -> one.summary().status() == StatementStatus.OPEN)
                .map(one -> new SignatureOffer(one, name, shown, signed));
    }

    /**
     * Whoever holds the link signs, or signs the text as it stands now. Pressed twice it is signed once.
     *
     * @param read which edition stood on the page
     * @throws StatementRefused where another edition stands, and where it cannot be signed any more
     * @throws NotAllowed where the link is worth nothing
     */
    public void sign(String token, int read) {
        var hash = new LinkSecret(token).hash();
        var form = form(hash).orElse(null);
        if (form == null) {
            var signed = book.byLink(hash).orElseThrow(NotAllowed::here);
            lock(signed.statement()).signable(read, clock.instant());
            book.put(
                    row(
                            signed.statement(),
                            signed.signer(),
                            signed.name(),
                            signed.shown(),
                            read,
                            signed.email(),
                            signed.language()),
                    hash);
            return;
        }
        lock(form.statement()).signable(read, clock.instant());
        var all = marks.of(form.email(), form.statement());
        book.remove(form.statement(), all);
        book.put(
                row(
                        form.statement(),
                        all.getFirst(),
                        form.name(),
                        form.shown(),
                        read,
                        form.shown() ? form.email() : null,
                        form.shown() ? form.language() : null),
                hash);
        drop(form);
    }

    private static SignatureBook.Row row(
            StatementId id,
            String signer,
            String name,
            boolean shown,
            int edition,
            @Nullable String email,
            @Nullable String language) {
        return new SignatureBook.Row(id, signer, null, name, shown, true, edition, email, language);
    }

    /**
     * Whoever holds the link takes the signature back, or does not sign after all: nothing is kept of it.
     *
     * @throws StatementRefused once the statement is frozen
     * @throws NotAllowed where the link is worth nothing
     */
    public void withdraw(String token) {
        var hash = new LinkSecret(token).hash();
        var form = form(hash);
        if (form.isPresent()) {
            drop(form.get());
            return;
        }
        var signed = book.byLink(hash).orElseThrow(NotAllowed::here);
        var one = lock(signed.statement());
        one.signable(one.edition(), clock.instant());
        book.remove(signed.statement(), List.of(signed.signer()));
    }

    /** Asks those who have signed an earlier text by mail whether they sign this one; each gets a new link. */
    void askAgain(Statement one) {
        book.of(one.id()).stream().filter(row -> row.email() != null).forEach(row -> {
            var link = LinkSecret.random();
            book.link(row, link.hash());
            events.publishEvent(new SignatureMail.AskedAgain(
                    row.email(),
                    Locale.forLanguageTag(row.language() == null ? "en" : row.language()),
                    one.draft().title(),
                    link,
                    one.signUntil()));
        });
    }

    private Optional<Form> form(String hash) {
        return database.sql(FORMS + " where token_hash = ? and asked_at > ?")
                .params(hash, Timestamp.from(clock.instant().minus(StatementSchedule.CONFIRMING)))
                .query(FORM)
                .optional();
    }

    private Statement inPublic(StatementId id) {
        return statements
                .findById(id.value())
                .filter(one -> one.status() != StatementStatus.DRAFT)
                .orElseThrow(NotAllowed::here);
    }

    private Statement lock(StatementId id) {
        return statements.lock(id.value()).orElseThrow(NotAllowed::here);
    }

    /** What hides from the directory is not compared with, so that nobody finds it by trying names. */
    private void refuseNameOfAnother(String typed) {
        var look = LookAlikes.Look.of(typed);
        var taken = actor.callAs(
                Actor.VISITOR,
                () -> organisations.directory(DirectoryFilter.ALL, 0, Integer.MAX_VALUE).rows().stream()
                        .anyMatch(one ->
                                one.name().equalsIgnoreCase(typed) || look.like(LookAlikes.Look.of(one.name()))));
        if (taken) {
            throw StatementRefused.nameListed();
        }
    }
}
