package org.uprportal.statement;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.account.People;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.Actor;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.LinkSecret;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.SmallNumbers;

/** What only the process does, and what letters are told; no page sees it. */
@Service
@Transactional
public class StatementSteps {

    private static final Set<StatementStatus> UNDERWAY = Set.of(StatementStatus.OPEN, StatementStatus.SENT);

    private final StatementRepository all;
    private final SignatureBook book;
    private final MailSignatures mail;
    private final People people;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final PortalClock clock;

    StatementSteps(
            StatementRepository all,
            SignatureBook book,
            MailSignatures mail,
            People people,
            CurrentActor actor,
            AuditTrail audit,
            PortalClock clock) {
        this.all = all;
        this.book = book;
        this.mail = mail;
        this.people = people;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The time to sign is over: it is frozen and sent, or comes to nothing where nobody else stands on it in sight. Doing it
     * twice changes nothing.
     *
     * @return until when an answer is due; empty where it came to nothing
     */
    public Optional<Instant> freeze(StatementId id) {
        return actor.callAs(Actor.PORTAL, () -> {
            var one = all.lock(id.value()).orElseThrow(NotAllowed::here);
            if (one.status() != StatementStatus.OPEN) {
                return due(one);
            }
            var rows = book.of(id).stream()
                    .filter(row -> row.edition() == one.edition())
                    .toList();
            var shown = rows.stream().filter(SignatureBook.Row::shown).toList();
            var joint = SmallNumbers.told(shown.size(), rows.size() - shown.size()) > 1;
            if (joint) {
                one.send(print(one, shown), clock.instant());
            } else {
                one.lapse(clock.instant());
            }
            all.save(one);
            audit.record(joint ? "statement.sent" : "statement.lapsed", id.value());
            return due(one);
        });
    }

    private static Optional<Instant> due(Statement one) {
        return Optional.ofNullable(one.summary(Map.of(), 0).answerDue());
    }

    /** Title, text and every name that is shown, in their order. */
    private static String print(Statement one, List<SignatureBook.Row> shown) {
        return LinkSecret.sha256(one.draft().title() + "\n" + one.draft().text() + "\n"
                + shown.stream().map(SignatureBook.Row::name).collect(Collectors.joining("\n")));
    }

    /** Nobody has answered in time; whoever stands above hears. */
    public void silent(StatementId id) {
        actor.runAs(Actor.PORTAL, () -> {
            var one = all.lock(id.value()).orElseThrow(NotAllowed::here);
            one.silent();
            all.save(one);
            audit.record("statement.silent", id.value());
        });
    }

    /** What of a cycle can be signed or waits for an answer, which ends with it. */
    @Transactional(readOnly = true)
    public List<StatementId> underway(CycleId cycle) {
        return all.findByCycleIdAndStatusIn(cycle.value(), UNDERWAY).stream()
                .map(Statement::id)
                .toList();
    }

    /** Everything that can be signed or waits for an answer. */
    @Transactional(readOnly = true)
    public Map<StatementId, StatementStatus> underway() {
        return all.findByStatusIn(UNDERWAY).stream().collect(Collectors.toMap(Statement::id, Statement::status));
    }

    /** The organisations with an account that are shown on it, in whatever edition; whoever is not shown is not told. */
    @Transactional(readOnly = true)
    public Set<PartyId> signatories(StatementId id) {
        return book.of(id).stream()
                .map(SignatureBook.Row::party)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The addresses of whoever has signed by mail and is shown, with their language. */
    @Transactional(readOnly = true)
    public Map<String, Locale> addresses(StatementId id) {
        return book.of(id).stream()
                .filter(row -> row.email() != null)
                .collect(Collectors.toMap(
                        SignatureBook.Row::email,
                        row -> Locale.forLanguageTag(row.language() == null ? "en" : row.language()),
                        (first, second) -> first));
    }

    /** What it is called, whom it addresses and who drafted it. */
    @Transactional(readOnly = true)
    public StatementSummary summary(StatementId id) {
        var one = all.findById(id.value()).orElseThrow(NotAllowed::here);
        return one.summary(Map.of(), 0);
    }

    /** The bodies around it. */
    @Transactional(readOnly = true)
    public Party addressee(StatementId id) {
        return people.party(
                        all.findById(id.value()).orElseThrow(NotAllowed::here).addressee())
                .orElseThrow(NotAllowed::here);
    }

    /** Who drafted it. */
    @Transactional(readOnly = true)
    public Party author(StatementId id) {
        return people.party(
                        all.findById(id.value()).orElseThrow(NotAllowed::here).author())
                .orElseThrow(NotAllowed::here);
    }

    /** The recommendations it speaks of. */
    @Transactional(readOnly = true)
    public StatementDraft draft(StatementId id) {
        return all.findById(id.value()).orElseThrow(NotAllowed::here).draft();
    }

    /** Those of these parties that take part as stakeholders. */
    @Transactional(readOnly = true)
    public Set<PartyId> stakeholders(Set<PartyId> parties) {
        return people.parties(parties).stream()
                .filter(one -> one.kind().stakeholder())
                .map(Party::id)
                .collect(Collectors.toSet());
    }

    /** Who stands above the body: a ministry's focal point; above everybody else the secretariat, which asks. */
    @Transactional(readOnly = true)
    public Set<Audience> above(PartyId body) {
        return Set.of(people.party(body)
                .filter(one -> one.kind() == PartyKind.MINISTRY)
                .map(Party::state)
                .map(Audience::governmentOf)
                .orElse(Audience.ohchr()));
    }

    /** Sends one letter with a link that had to wait. @return whether there was one */
    public boolean postNext() {
        return actor.callAs(Actor.PORTAL, mail::postNext);
    }
}
