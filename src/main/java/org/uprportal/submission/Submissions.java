package org.uprportal.submission;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.cycle.Sessions;
import org.uprportal.identity.Access;
import org.uprportal.identity.Act;
import org.uprportal.identity.AuditTrail;
import org.uprportal.identity.CurrentActor;
import org.uprportal.identity.NotAllowed;
import org.uprportal.identity.PartyId;
import org.uprportal.identity.People;
import org.uprportal.identity.Relation;
import org.uprportal.identity.Thing;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.States;

/**
 * Stakeholders' submissions. A draft is seen by its own organisation only; a filed one also by OHCHR. To everybody else,
 * governments above all, it does not exist.
 */
@Service
@Transactional
public class Submissions {

    private final SubmissionRepository submissions;
    private final Cycles cycles;
    private final Sessions sessions;
    private final States states;
    private final People people;
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
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.submissions = submissions;
        this.cycles = cycles;
        this.sessions = sessions;
        this.states = states;
        this.people = people;
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
        var open = submissions.findByCycleIdAndPartyId(cycle.value(), author.value()).stream()
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
     * @throws SubmissionRefused by whoever asked for approval, after the deadline, over the word limit
     */
    public void approve(SubmissionId id) {
        var submission = own(id);
        submission.approve(
                actor.get().person(), limit(submission), word(submission), deadline(submission), clock.instant());
        submissions.save(submission);
        audit.record("submission.filed", id.value());
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
    @Transactional(readOnly = true)
    public Optional<SubmissionDetails> find(SubmissionId id) {
        return submissions.findById(id.value()).filter(this::sees).map(one -> one.details(limit(one), deadline(one)));
    }

    /** The submissions of the actor's organisation, newest deadline first. */
    @Transactional(readOnly = true)
    public List<SubmissionSummary> mine() {
        var party = actor.get().party();
        return party == null
                ? List.of()
                : submissions.findByPartyId(party.id().value()).stream()
                        .map(one -> one.summary(limit(one), deadline(one)))
                        .sorted(Comparator.comparing(SubmissionSummary::deadline)
                                .reversed())
                        .toList();
    }

    /** What an organisation has filed; empty for everybody but itself, OHCHR and the portal. */
    @Transactional(readOnly = true)
    public List<SubmissionSummary> filedBy(PartyId author) {
        return submissions.findByPartyId(author.value()).stream()
                .filter(one -> one.status() == SubmissionStatus.FILED && sees(one))
                .map(one -> one.summary(limit(one), deadline(one)))
                .toList();
    }

    /** Everything filed; empty for everybody but OHCHR. */
    @Transactional(readOnly = true)
    public List<SubmissionSummary> filed() {
        return submissions.findByStatus(SubmissionStatus.FILED).stream()
                .filter(this::sees)
                .map(one -> one.summary(limit(one), deadline(one)))
                .toList();
    }

    /** The Word file: as frozen once filed, as drafted before. @throws NotAllowed where it does not exist for the actor */
    @Transactional(readOnly = true)
    public byte[] document(SubmissionId id) {
        var submission = submissions.findById(id.value()).filter(this::sees).orElseThrow(NotAllowed::here);
        var frozen = submission.frozenDocument();
        return frozen == null ? word(submission) : frozen;
    }

    /** Whether a filed text still has its fingerprint. */
    @Transactional(readOnly = true)
    public boolean intact(SubmissionId id) {
        return submissions
                .findById(id.value())
                .filter(this::sees)
                .orElseThrow(NotAllowed::here)
                .intact();
    }

    private byte[] word(Submission submission) {
        var cycle = cycles.get(submission.cycle());
        var author = people.party(submission.author()).orElseThrow();
        return WordDocument.write(
                submission.draft(),
                author.name(),
                "Universal Periodic Review of %s, session %d of the Working Group, cycle %d"
                        .formatted(states.nameOf(cycle.state(), Locale.ENGLISH), cycle.session(), cycle.number()));
    }

    private Submission own(SubmissionId id) {
        return submissions
                .findById(id.value())
                .filter(one -> access.may(Act.WRITE, thing(one), access.to(one.author())))
                .orElseThrow(NotAllowed::here);
    }

    private boolean sees(Submission submission) {
        return access.may(Act.READ, thing(submission), access.to(submission.author()));
    }

    private static Thing thing(Submission submission) {
        return submission.status() == SubmissionStatus.FILED ? Thing.FILED_SUBMISSION : Thing.CSO_DRAFT;
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
