package org.uprportal.submission;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.Cycles;
import org.uprportal.organisation.Organisations;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.vault.Pseudonyms;

/**
 * Stakeholders' submissions: begun, taken back and read. A draft is seen by its own organisation only; a filed one also by
 * OHCHR. To everybody else, governments above all, it does not exist. They are written at the {@link DraftDesk} and filed at
 * the {@link FilingDesk}.
 *
 * <p>A coalition's submission is written and approved by its own people and by those of the members whom its lead allows to
 * act for it ({@link Access#toWorkOf}); beginning one remains the coalition's own act.
 */
@Service
@Transactional
public class Submissions {

    private final SubmissionRepository submissions;
    private final FrozenCopyRepository copies;
    private final Authorship authorship;
    private final Papers papers;
    private final Consents consents;
    private final Covers covers;
    private final Organisations organisations;
    private final Cycles cycles;
    private final Pseudonyms pseudonyms;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;

    Submissions(
            SubmissionRepository submissions,
            FrozenCopyRepository copies,
            Authorship authorship,
            Papers papers,
            Consents consents,
            Covers covers,
            Organisations organisations,
            Cycles cycles,
            Pseudonyms pseudonyms,
            CurrentActor actor,
            Access access,
            AuditTrail audit) {
        this.submissions = submissions;
        this.copies = copies;
        this.authorship = authorship;
        this.papers = papers;
        this.consents = consents;
        this.covers = covers;
        this.organisations = organisations;
        this.cycles = cycles;
        this.pseudonyms = pseudonyms;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
    }

    /**
     * Begins a submission of the actor's organisation.
     *
     * @param joint whether other organisations submit with it; decides the word limit of the session
     * @throws SubmissionRefused where the cycle does not run, the deadline has passed or one of this kind is open already
     * @throws NotAllowed for anybody but a civil-society organisation, a coalition or an NHRI
     */
    public SubmissionId open(CycleId cycle, boolean joint, String title) {
        return open(cycle, joint, false, title);
    }

    /** Whether the actor reads everything that is filed. */
    @Transactional(readOnly = true)
    public boolean mayReadFiled() {
        return access.may(Act.READ, SubmissionThing.FILED_SUBMISSION);
    }

    /** Whether the actor reads submissions of an organisation of their own, and perhaps writes them. */
    @Transactional(readOnly = true)
    public boolean takesPart() {
        return access.may(Act.READ, SubmissionThing.CSO_DRAFT, Relation.OWN);
    }

    /** Whether the actor begins submissions at all. */
    @Transactional(readOnly = true)
    public boolean mayBegin() {
        return access.may(Act.CREATE, SubmissionThing.CSO_DRAFT, Relation.OWN);
    }

    /**
     * Begins an individual submission that stands under a pseudonym from the first word: no row, task, news or letter ties
     * it to the organisation or to one of its people.
     *
     * @throws SubmissionRefused as above, and where a pseudonym is not possible
     */
    public SubmissionId openUnderPseudonym(CycleId cycle, String title) {
        return open(cycle, false, true, title);
    }

    private SubmissionId open(CycleId cycle, boolean joint, boolean hidden, String title) {
        var author = authorship.author();
        if (cycles.get(cycle).status() != CycleStatus.RUNNING) {
            throw SubmissionRefused.cycleNotRunning();
        }
        if (authorship.hasOne(cycle, author, joint)) {
            throw SubmissionRefused.alreadyOpen();
        }
        if (hidden && !pseudonyms.possible()) {
            throw SubmissionRefused.noPseudonym();
        }
        var submission = Submission.open(
                cycle, author, hidden ? pseudonyms.take(cycle.value()) : null, joint, title, authorship.term(cycle));
        if (!hidden) {
            // What the directory hides does not come on a cover by itself: everybody reads it once it is published.
            actor.callAs(Actor.VISITOR, () -> organisations.find(author))
                    .ifPresent(one -> submission.introduce(
                            one.profile().contact(), one.profile().about()));
        }
        submissions.save(submission);
        audit.record("submission.opened", submission.id().value());
        return submission.id();
    }

    /** Whether the actor's organisation may begin one of that kind in the cycle: it has none that is not withdrawn. */
    @Transactional(readOnly = true)
    public boolean mayOpen(CycleId cycle, boolean joint) {
        var party = actor.get().party();
        return party != null
                && access.may(Act.CREATE, SubmissionThing.CSO_DRAFT, Relation.OWN)
                && !authorship.hasOne(cycle, party.id(), joint);
    }

    /** Takes the submission back before the deadline. @throws SubmissionRefused after it */
    public void withdraw(SubmissionId id) {
        var submission = authorship.own(id);
        submission.withdraw(authorship.term(submission));
        consents.end(submission);
        submissions.save(submission);
        audit.record("submission.withdrawn", id.value());
    }

    /** One submission; empty where it does not exist for the actor. */
    public Optional<SubmissionDetails> find(SubmissionId id) {
        return submissions
                .findById(id.value())
                .filter(authorship::reads)
                .map(one -> new Reading(one)
                        .details(
                                summary(one),
                                covers.paper(one, cycles.get(one.cycle())),
                                covers.fileName(one, cycles.get(one.cycle())),
                                asked(one),
                                authorship.edits(one),
                                one.status() == SubmissionStatus.DRAFT
                                        && authorship.edits(one)
                                        && pseudonyms.possible()));
    }

    /** The actor, where it is they who asked for approval under a pseudonym. */
    private @Nullable PersonId asked(Submission submission) {
        return submission.pseudonymous() && submission.askedBy(authorship.by(submission))
                ? actor.get().person()
                : null;
    }

    private SubmissionSummary summary(Submission submission) {
        return new Reading(submission)
                .summary(papers::words, authorship.limit(submission), authorship.deadline(submission.cycle()));
    }

    /** The submissions of the actor's organisation and of the coalitions for which it acts, newest deadline first. */
    @Transactional(readOnly = true)
    public List<SubmissionSummary> mine() {
        var party = actor.get().party();
        return party == null
                ? List.of()
                : authorship
                        .authors()
                        .flatMap(author -> submissions.findByPartyId(author.value()).stream())
                        .map(this::summary)
                        .sorted(Comparator.comparing(SubmissionSummary::deadline)
                                .reversed())
                        .toList();
    }

    /** What an organisation has filed; empty for everybody but itself, OHCHR and the portal. */
    public List<SubmissionSummary> filedBy(PartyId author) {
        return submissions.findByPartyId(author.value()).stream()
                .filter(one -> one.status() == SubmissionStatus.FILED && authorship.reads(one))
                .map(this::summary)
                .toList();
    }

    /** Everything filed; empty for everybody but OHCHR. */
    public List<SubmissionSummary> filed() {
        return submissions.findByStatus(SubmissionStatus.FILED).stream()
                .filter(authorship::reads)
                .map(this::summary)
                .toList();
    }

    /** The Word file: as frozen once filed, as drafted before. @throws NotAllowed where it does not exist for the actor */
    public byte[] document(SubmissionId id) {
        var submission = authorship.readable(id);
        return submission.status() == SubmissionStatus.FILED
                ? copies.findById(id.value()).orElseThrow().document()
                : covers.word(submission, cycles.get(submission.cycle()));
    }

    /** Whether a filed text still has its fingerprint. */
    public boolean intact(SubmissionId id) {
        var submission = authorship.readable(id);
        return new Reading(submission)
                .intact(copies.findById(id.value()).map(FrozenCopy::text).orElse(null));
    }
}
