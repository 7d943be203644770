package org.uprportal.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.access.Thing;
import org.uprportal.account.People;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.cycle.Sessions;
import org.uprportal.notification.Notices;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.States;
import org.uprportal.vault.Pseudonym;
import org.uprportal.vault.Pseudonyms;

/**
 * Stakeholders' submissions. A draft is seen by its own organisation only; a filed one also by OHCHR. To everybody else,
 * governments above all, it does not exist.
 *
 * <p>A coalition's submission is written and approved by its own people and by those of the members whom its lead allows to
 * act for it ({@link Access#toWorkOf}); beginning one remains the coalition's own act.
 */
@Service
@Transactional
public class Submissions {

    private final SubmissionRepository submissions;
    private final Cycles cycles;
    private final Sessions sessions;
    private final States states;
    private final People people;
    private final Pseudonyms pseudonyms;
    private final Sight sight;
    private final Notices notices;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    Submissions(
            SubmissionRepository submissions,
            Cycles cycles,
            Sessions sessions,
            States states,
            People people,
            Pseudonyms pseudonyms,
            Sight sight,
            Notices notices,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.submissions = submissions;
        this.cycles = cycles;
        this.sessions = sessions;
        this.states = states;
        this.people = people;
        this.pseudonyms = pseudonyms;
        this.sight = sight;
        this.notices = notices;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Begins a submission of the actor's organisation.
     *
     * @param joint whether other organisations submit with it; decides the word limit of the session
     * @throws SubmissionRefused where the cycle does not run, the deadline has passed or one of this kind is open already
     * @throws NotAllowed for anybody but a civil-society organisation, a coalition or an NHRI
     */
    public SubmissionId open(CycleId cycle, boolean joint, String title) {
        var author = author();
        var summary = cycles.get(cycle);
        if (summary.status() != CycleStatus.RUNNING) {
            throw SubmissionRefused.cycleNotRunning();
        }
        var open = Stream.concat(Stream.of(author), pseudonyms.mine(List.of(cycle.value())).stream())
                .flatMap(one -> submissions.findByCycleIdAndPartyId(cycle.value(), one.value()).stream())
                .anyMatch(one -> one.joint() == joint && one.status() != SubmissionStatus.WITHDRAWN);
        if (open) {
            throw SubmissionRefused.alreadyOpen();
        }
        var submission =
                submissions.save(Submission.open(cycle, author, joint, title, deadline(summary), clock.instant()));
        audit.record("submission.opened", submission.id().value());
        return submission.id();
    }

    /**
     * Saves the draft.
     *
     * @param version as given with the details; refused where a colleague has saved since
     * @return the new version
     * @throws SubmissionRefused after the deadline, outside drafting, for a stale version or too long texts
     */
    public int save(SubmissionId id, SubmissionDraft draft, int version) {
        var submission = own(id);
        submission.save(draft, version, deadline(submission), clock.instant());
        submissions.save(submission);
        return version + 1;
    }

    /**
     * Asks a second person of the organisation to approve.
     *
     * @throws SubmissionRefused over the word limit, without text, after the deadline
     */
    public void askApproval(SubmissionId id) {
        var submission = own(id);
        submission.askApproval(actor.get().person(), limit(submission), deadline(submission), clock.instant());
        submissions.save(submission);
        audit.record("submission.approvalAsked", id.value());
    }

    /** The second person sends the draft back with a note. */
    public void sendBack(SubmissionId id, String note) {
        var submission = own(id);
        submission.sendBack(note, deadline(submission), clock.instant());
        submissions.save(submission);
        audit.record("submission.sentBack", id.value());
    }

    /**
     * A second person of the organisation approves; with that the submission is filed and frozen.
     *
     * @throws SubmissionRefused by whoever asked for approval, after the deadline, over the word limit, and for one that is to
     *     stand under a pseudonym: there the statement has to be accepted
     */
    public void approve(SubmissionId id) {
        if (own(id).pseudonymous()) {
            throw SubmissionRefused.notAccepted();
        }
        file(own(id), null);
    }

    /**
     * A second person approves, having read who will see what; under a pseudonym nothing in the portal's own database says from
     * then on who wrote it.
     *
     * @param accepted the statement as it was shown
     * @throws SubmissionRefused as above, and where the statement is another one by now, or the text names the organisation
     */
    public void approve(SubmissionId id, Statement accepted) {
        var submission = own(id);
        if (!sight.statement(submission.pseudonymous()).equals(accepted)) {
            throw SubmissionRefused.notAccepted();
        }
        audit.record("submission.statementAccepted", id.value());
        if (!submission.pseudonymous()) {
            file(submission, null);
            return;
        }
        refuseOwnWords(submission);
        // What was told during drafting would tie the organisation's people to the filed text.
        notices.forget(id.value());
        file(submission, pseudonyms.take(submission.cycle().value()));
    }

    private void file(Submission submission, @Nullable Pseudonym pseudonym) {
        submission.approve(
                actor.get().person(),
                limit(submission),
                word(submission, pseudonym == null ? null : pseudonym.label()),
                pseudonym,
                deadline(submission),
                clock.instant());
        submissions.save(submission);
        audit.record("submission.filed", submission.id().value());
    }

    /** Who will see what of a submission of the actor's organisation, and when. @throws NotAllowed for anybody else */
    @Transactional(readOnly = true)
    public Statement statement(SubmissionId id) {
        return sight.statement(own(id).pseudonymous());
    }

    /**
     * Chooses whether the draft is to be filed under a pseudonym or under the organisation's name.
     *
     * @throws SubmissionRefused for a joint submission, for anybody but a civil-society organisation, and once it is filed:
     *     what OHCHR has seen cannot be hidden again
     */
    public void choosePseudonym(SubmissionId id, boolean chosen) {
        var submission = own(id);
        if (chosen && !pseudonyms.possible()) {
            throw SubmissionRefused.noPseudonym();
        }
        submission.choosePseudonym(chosen, deadline(submission), clock.instant());
        submissions.save(submission);
        audit.record(chosen ? "submission.pseudonymChosen" : "submission.nameChosen", id.value());
    }

    /**
     * The organisation behind a pseudonym comes forward, by its own act; it cannot go back.
     *
     * @throws NotAllowed for anybody but that organisation
     * @throws SubmissionRefused where it does not stand under a pseudonym
     */
    public void nameAuthor(SubmissionId id) {
        var submission = own(id);
        var author = actor.get().party();
        NotAllowed.unless(author != null);
        submission.nameAuthor(author.id(), word(submission, author.name()));
        submissions.save(submission);
        audit.record("submission.named", id.value());
    }

    private void refuseOwnWords(Submission submission) {
        var author = people.party(submission.author()).orElseThrow();
        var words = new ArrayList<String>();
        words.add(author.name());
        people.behind(Set.of(Audience.party(author.id()))).forEach(one -> {
            words.add(one.name());
            words.add(one.email());
        });
        if (OwnWords.in(submission.draft(), words)) {
            throw SubmissionRefused.namesItself();
        }
    }

    /** Takes the submission back before the deadline. @throws SubmissionRefused after it */
    public void withdraw(SubmissionId id) {
        var submission = own(id);
        submission.withdraw(deadline(submission), clock.instant());
        submissions.save(submission);
        audit.record("submission.withdrawn", id.value());
    }

    /** The deadline has passed. For the {@code process} room only; doing it twice changes nothing. */
    public void miss(SubmissionId id) {
        NotAllowed.unless(actor.get().portal());
        var submission = submissions.findById(id.value()).orElseThrow(NotAllowed::here);
        submission.miss();
        submissions.save(submission);
        audit.record("submission.missed", id.value());
    }

    /** One submission; empty where it does not exist for the actor. */
    public Optional<SubmissionDetails> find(SubmissionId id) {
        return submissions
                .findById(id.value())
                .filter(this::reads)
                .map(one -> one.details(
                        limit(one),
                        deadline(one),
                        edits(one),
                        pseudonyms.possible() && actor.get().editsFor(one.author())));
    }

    /** The submissions of the actor's organisation and of the coalitions for which it acts, newest deadline first. */
    @Transactional(readOnly = true)
    public List<SubmissionSummary> mine() {
        var party = actor.get().party();
        return party == null
                ? List.of()
                : Stream.of(access.authors(), List.copyOf(pseudonyms.mine(everyCycle())))
                        .flatMap(List::stream)
                        .flatMap(author -> submissions.findByPartyId(author.value()).stream())
                        .map(one -> one.summary(limit(one), deadline(one)))
                        .sorted(Comparator.comparing(SubmissionSummary::deadline)
                                .reversed())
                        .toList();
    }

    /** What an organisation has filed; empty for everybody but itself, OHCHR and the portal. */
    public List<SubmissionSummary> filedBy(PartyId author) {
        return submissions.findByPartyId(author.value()).stream()
                .filter(one -> one.status() == SubmissionStatus.FILED && reads(one))
                .map(one -> one.summary(limit(one), deadline(one)))
                .toList();
    }

    /** Everything filed; empty for everybody but OHCHR. */
    public List<SubmissionSummary> filed() {
        return submissions.findByStatus(SubmissionStatus.FILED).stream()
                .filter(this::reads)
                .map(one -> one.summary(limit(one), deadline(one)))
                .toList();
    }

    /** The Word file: as frozen once filed, as drafted before. @throws NotAllowed where it does not exist for the actor */
    public byte[] document(SubmissionId id) {
        var submission = submissions.findById(id.value()).filter(this::reads).orElseThrow(NotAllowed::here);
        var frozen = submission.frozenDocument();
        return frozen == null ? word(submission, submission.pseudonymous() ? "" : null) : frozen;
    }

    /** Whether a filed text still has its fingerprint. */
    public boolean intact(SubmissionId id) {
        return submissions
                .findById(id.value())
                .filter(this::reads)
                .orElseThrow(NotAllowed::here)
                .intact();
    }

    /**
     * The Word file.
     *
     * @param instead what stands in place of the organisation's name; null for the name itself
     */
    private byte[] word(Submission submission, @Nullable String instead) {
        var cycle = cycles.get(submission.cycle());
        return WordDocument.write(
                submission.draft(),
                instead == null
                        ? people.party(submission.author()).orElseThrow().name()
                        : !submission.pseudonymous() || submission.veiled()
                                ? instead
                                : ("Submission under a pseudonym " + instead).strip(),
                "Universal Periodic Review of %s, session %d of the Working Group, cycle %d"
                        .formatted(states.nameOf(cycle.state(), Locale.ENGLISH), cycle.session(), cycle.number()));
    }

    private List<UUID> everyCycle() {
        return cycles.all().stream().map(cycle -> cycle.id().value()).toList();
    }

    private Submission own(SubmissionId id) {
        return submissions.findById(id.value()).filter(this::edits).orElseThrow(NotAllowed::here);
    }

    private boolean reads(Submission submission) {
        return access.reads(thing(submission), submission.id().value(), standing(submission));
    }

    private boolean edits(Submission submission) {
        return access.may(Act.WRITE, thing(submission), standing(submission));
    }

    private static Thing thing(Submission submission) {
        if (submission.status() != SubmissionStatus.FILED) {
            return Thing.CSO_DRAFT;
        }
        return submission.veiled() ? Thing.FILED_SUBMISSION_PSEUDONYMOUS : Thing.FILED_SUBMISSION;
    }

    /** Its own is what the actor's organisation wrote, under its name or a pseudonym, and what it may write for a coalition. */
    private Relation standing(Submission submission) {
        return underPseudonym(submission) ? Relation.OWN : access.toWorkOf(submission.author());
    }

    /** Whether the actor's organisation is behind the pseudonym. */
    private boolean underPseudonym(Submission submission) {
        return submission.veiled()
                && pseudonyms.mine(List.of(submission.cycle().value())).contains(submission.author());
    }

    private PartyId author() {
        access.require(Act.CREATE, Thing.CSO_DRAFT, Relation.OWN);
        var party = actor.get().party();
        NotAllowed.unless(party != null);
        return party.id();
    }

    private int limit(Submission submission) {
        var session = sessions.find(cycles.get(submission.cycle()).session()).orElseThrow();
        return submission.joint() ? session.jointWords() : session.individualWords();
    }

    private Instant deadline(Submission submission) {
        return deadline(cycles.get(submission.cycle()));
    }

    private static Instant deadline(CycleSummary cycle) {
        return cycle.on(CycleDate.STAKEHOLDER_DEADLINE);
    }

    /** The submissions of a cycle that wait for their deadline, for the {@code process} room only. */
    @Transactional(readOnly = true)
    public List<SubmissionId> openIn(CycleId cycle) {
        return in(cycle, SubmissionStatus.DRAFT, SubmissionStatus.IN_APPROVAL);
    }

    /** The open submissions of an author, for the {@code process} room only. */
    @Transactional(readOnly = true)
    public List<SubmissionId> openOf(PartyId author) {
        NotAllowed.unless(actor.get().portal());
        return submissions.findByPartyId(author.value()).stream()
                .filter(one -> one.status() == SubmissionStatus.DRAFT || one.status() == SubmissionStatus.IN_APPROVAL)
                .map(Submission::id)
                .toList();
    }

    /** The filed submissions of a cycle, for {@code process} rooms only. */
    @Transactional(readOnly = true)
    public List<SubmissionId> filedIn(CycleId cycle) {
        return in(cycle, SubmissionStatus.FILED);
    }

    private List<SubmissionId> in(CycleId cycle, SubmissionStatus... at) {
        return submissions.findByCycleId(cycle.value()).stream()
                .filter(one -> List.of(at).contains(one.status()))
                .map(Submission::id)
                .toList();
    }
}
