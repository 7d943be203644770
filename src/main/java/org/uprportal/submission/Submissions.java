package org.uprportal.submission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.access.Thing;
import org.uprportal.account.FreshSignIn;
import org.uprportal.account.People;
import org.uprportal.account.PersonSummary;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.cycle.Sessions;
import org.uprportal.notification.Notices;
import org.uprportal.organisation.Organisations;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.PortalClock;
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
    private final FrozenCopyRepository copies;
    private final Papers papers;
    private final Consents consents;
    private final Covers covers;
    private final Organisations organisations;
    private final KeptTexts texts;
    private final Cycles cycles;
    private final Sessions sessions;
    private final People people;
    private final FreshSignIn fresh;
    private final Pseudonyms pseudonyms;
    private final Sight sight;
    private final Notices notices;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    Submissions(
            SubmissionRepository submissions,
            FrozenCopyRepository copies,
            Papers papers,
            Consents consents,
            Covers covers,
            Organisations organisations,
            KeptTexts texts,
            Cycles cycles,
            Sessions sessions,
            People people,
            Pseudonyms pseudonyms,
            Sight sight,
            Notices notices,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock,
            FreshSignIn fresh) {
        this.fresh = fresh;
        this.submissions = submissions;
        this.copies = copies;
        this.papers = papers;
        this.consents = consents;
        this.covers = covers;
        this.organisations = organisations;
        this.texts = texts;
        this.cycles = cycles;
        this.sessions = sessions;
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
        return open(cycle, joint, false, title);
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
        var author = author();
        var summary = cycles.get(cycle);
        if (summary.status() != CycleStatus.RUNNING) {
            throw SubmissionRefused.cycleNotRunning();
        }
        if (hasOne(cycle, author, joint)) {
            throw SubmissionRefused.alreadyOpen();
        }
        if (hidden && !pseudonyms.possible()) {
            throw SubmissionRefused.noPseudonym();
        }
        var submission = Submission.open(
                cycle,
                author,
                hidden ? pseudonyms.take(cycle.value()) : null,
                joint,
                title,
                deadline(summary),
                clock.instant());
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
                && !hasOne(cycle, party.id(), joint);
    }

    private boolean hasOne(CycleId cycle, PartyId author, boolean joint) {
        return Stream.concat(Stream.of(author), pseudonyms.mine(List.of(cycle.value())).stream())
                .flatMap(one -> submissions.findByCycleIdAndPartyId(cycle.value(), one.value()).stream())
                .anyMatch(one -> one.joint() == joint && one.status() != SubmissionStatus.WITHDRAWN);
    }

    /**
     * Saves the draft of somebody who has seen the newest edition.
     *
     * @param version as given with the details; refused where a colleague has saved since
     * @return the new version
     * @throws SubmissionRefused after the deadline, outside drafting, for a stale version or too long texts
     */
    public int save(SubmissionId id, SubmissionDraft draft, int version) {
        var submission = own(id);
        submission.save(draft, version, actor.get().person(), papers::words, deadline(submission), clock.instant());
        submissions.save(submission);
        return submission.edition();
    }

    /**
     * Saves the draft, together with what colleagues have saved meanwhile. Where both changed the same text the colleague's
     * stands, and the actor's is set aside until somebody has seen to it.
     *
     * @param base what the actor's draft began from
     * @param version the version of {@code base}
     * @throws SubmissionRefused after the deadline, outside drafting, for too long texts or too many set aside
     */
    public SavedDraft merge(SubmissionId id, SubmissionDraft draft, SubmissionDraft base, int version) {
        var submission = own(id);
        var clash = version == submission.edition();
        var others = clash ? null : submission.editorOf("");
        var editors = submission.draft();
        var by = new HashMap<String, @Nullable PersonId>();
        editors.sections().forEach(one -> by.put("section:" + one.id(), submission.editorOf("section:" + one.id())));
        var aside = submission.merge(
                draft, base, version, actor.get().person(), papers::words, deadline(submission), clock.instant());
        submissions.save(submission);
        var who = aside.stream()
                .map(one -> by.get(one.part().replaceFirst(":[a-z]+$", "")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(others);
        return new SavedDraft(
                submission.draft(),
                submission.edition(),
                submission.aside(),
                aside,
                who == null ? null : people.person(who).map(PersonSummary::name).orElse(null));
    }

    /** Somebody has seen to a text that was set aside: taken it over, or left it. */
    public void seenTo(SubmissionId id, UUID aside) {
        var submission = own(id);
        submission.seenTo(aside, deadline(submission), clock.instant());
        submissions.save(submission);
    }

    /**
     * Asks a second person of the organisation to approve.
     *
     * @throws SubmissionRefused over the word limit, without text, after the deadline, or while texts wait aside
     */
    public void askApproval(SubmissionId id) {
        var submission = own(id);
        submission.askApproval(
                actor.get().person(),
                mark(submission),
                consents.of(submission),
                papers.words(submission.draft()),
                limit(submission),
                deadline(submission),
                clock.instant());
        submissions.save(submission);
        audit.record("submission.approvalAsked", id.value());
    }

    /** The second person sends the draft back. @throws SubmissionRefused without a note that says what to change */
    public void sendBack(SubmissionId id, String note) {
        var submission = own(id);
        submission.sendBack(note, deadline(submission), clock.instant());
        submissions.save(submission);
        texts.forgetAll(noteOf(id));
        audit.record("submission.sentBack", id.value());
    }

    /** The place of the note that an approver types and has not sent yet. */
    public static String noteOf(SubmissionId id) {
        return "submission.note:" + id.value();
    }

    /**
     * A second person of the organisation approves; with that the submission is filed and frozen.
     *
     * @throws SubmissionRefused by whoever asked for approval, after the deadline, over the word limit, and for one that is to
     *     stand under a pseudonym: there the statement has to be accepted
     */
    public void approve(SubmissionId id) {
        var submission = held(id);
        if (submission.pseudonymous()) {
            throw SubmissionRefused.notAccepted();
        }
        file(submission);
    }

    /**
     * A second person approves, having read who will see what; under a pseudonym nothing in the portal's own database says
     * who wrote it.
     *
     * @param accepted the statement as it was shown
     * @throws SubmissionRefused as above, and where the statement is another one by now, or the text names the organisation
     */
    public void approve(SubmissionId id, Statement accepted) {
        var submission = held(id);
        if (!statement(submission).equals(accepted)) {
            throw SubmissionRefused.notAccepted();
        }
        audit.record("submission.statementAccepted", id.value());
        if (submission.pseudonymous()) {
            refuseOwnWords(submission);
        }
        file(submission);
    }

    private void file(Submission submission) {
        var frozen = submission.approve(
                actor.get().person(),
                mark(submission),
                consents.of(submission),
                papers.words(submission.draft()),
                limit(submission),
                deadline(submission),
                clock.instant());
        consents.end(submission);
        submissions.saveAndFlush(submission);
        copies.save(new FrozenCopy(submission.id(), frozen, word(submission)));
        texts.forgetAll(noteOf(submission.id()));
        audit.record("submission.filed", submission.id().value());
    }

    private @Nullable String mark(Submission submission) {
        return submission.pseudonymous() && actor.get().person() != null ? ownMark(submission) : null;
    }

    /** The one the actor has left there, whatever key made it; else the present one. */
    private String ownMark(Submission submission) {
        var all = pseudonyms.marks(submission.id().value());
        return all.stream().filter(submission::bears).findFirst().orElse(all.getFirst());
    }

    /** Who will see what of a submission of the actor's organisation, and when. @throws NotAllowed for anybody else */
    @Transactional(readOnly = true)
    public Statement statement(SubmissionId id) {
        return statement(own(id));
    }

    private Statement statement(Submission submission) {
        var review = cycles.get(submission.cycle()).on(CycleDate.REVIEW);
        return sight.statement(
                submission.pseudonymous(),
                LocalDate.ofInstant(SubmissionSchedule.publicationDue(review), PortalClock.GENEVA));
    }

    /**
     * Chooses whether the draft is to be filed under a pseudonym or under the organisation's name. What was told of it until
     * then to the organisation's people goes, for it would tie them to the text.
     *
     * @throws SubmissionRefused for a joint submission, for anybody but a civil-society organisation, and once it is filed:
     *     what OHCHR has seen cannot be hidden again
     */
    public void choosePseudonym(SubmissionId id, boolean chosen) {
        var submission = own(id);
        if (chosen) {
            if (!pseudonyms.possible()) {
                throw SubmissionRefused.noPseudonym();
            }
            submission.hideBehind(pseudonyms.take(submission.cycle().value()), deadline(submission), clock.instant());
            notices.forget(id.value());
            texts.forgetAll(noteOf(id));
        } else {
            var author = actor.get().party();
            NotAllowed.unless(author != null);
            submission.showAs(
                    submission.pseudonymous() ? author.id() : submission.author(),
                    deadline(submission),
                    clock.instant());
        }
        submissions.save(submission);
        audit.record(chosen ? "submission.pseudonymChosen" : "submission.nameChosen", id.value());
    }

    /**
     * The organisation behind a pseudonym comes forward, by its own act; it cannot go back, so two of its people have to
     * want it. The first who asks is remembered by a mark only; nobody is written to.
     *
     * @return whether the name stands there now; false where a colleague has still to agree
     * @throws NotAllowed for anybody but that organisation
     * @throws SubmissionRefused where it does not stand under a pseudonym
     */
    public boolean nameAuthor(SubmissionId id) {
        var submission = own(id);
        var author = actor.get().party();
        NotAllowed.unless(author != null);
        fresh.require();
        var named = submission.nameAuthor(
                author.id(), ownMark(submission));
        submissions.save(submission);
        if (!named) {
            audit.record("submission.namingAsked", id.value());
            return false;
        }
        copies.findById(id.value()).ifPresent(copy -> copy.cover(word(submission)));
        audit.record("submission.named", id.value());
        return true;
    }

    /** Takes back what {@link #nameAuthor} asked for. @throws NotAllowed for anybody but that organisation */
    public void stayUnnamed(SubmissionId id) {
        var submission = own(id);
        submission.stayUnnamed();
        submissions.save(submission);
        audit.record("submission.namingTakenBack", id.value());
    }

    /** Who has asked for the name to be shown. @throws NotAllowed for anybody but that organisation */
    @Transactional(readOnly = true)
    public ComingForward comingForward(SubmissionId id) {
        var submission = own(id);
        return submission.comingForward(mark(submission));
    }

    private void refuseOwnWords(Submission submission) {
        var author = actor.get().party();
        NotAllowed.unless(author != null);
        covers.refuseOwnWords(submission.draft(), author);
    }

    /** Takes the submission back before the deadline. @throws SubmissionRefused after it */
    public void withdraw(SubmissionId id) {
        var submission = own(id);
        submission.withdraw(deadline(submission), clock.instant());
        consents.end(submission);
        submissions.save(submission);
        audit.record("submission.withdrawn", id.value());
    }

    /** The deadline has passed. For the {@code process} room only; doing it twice changes nothing. */
    public void miss(SubmissionId id) {
        NotAllowed.unless(actor.get().portal());
        var submission = submissions.findById(id.value()).orElseThrow(NotAllowed::here);
        submission.miss();
        consents.end(submission);
        submissions.save(submission);
        audit.record("submission.missed", id.value());
    }

    /** One submission; empty where it does not exist for the actor. */
    public Optional<SubmissionDetails> find(SubmissionId id) {
        return submissions
                .findById(id.value())
                .filter(this::reads)
                .map(one -> one.details(
                        summary(one),
                        covers.paper(one, cycles.get(one.cycle())),
                        covers.fileName(one, cycles.get(one.cycle())),
                        asked(one),
                        edits(one),
                        one.status() == SubmissionStatus.DRAFT && edits(one) && pseudonyms.possible()));
    }

    /** The actor, where it is they who asked for approval under a pseudonym. */
    private @Nullable PersonId asked(Submission submission) {
        return submission.pseudonymous() && submission.askedBy(null, mark(submission))
                ? actor.get().person()
                : null;
    }

    private SubmissionSummary summary(Submission submission) {
        return submission.summary(papers::words, limit(submission), deadline(submission));
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
                        .map(this::summary)
                        .sorted(Comparator.comparing(SubmissionSummary::deadline)
                                .reversed())
                        .toList();
    }

    /** What an organisation has filed; empty for everybody but itself, OHCHR and the portal. */
    public List<SubmissionSummary> filedBy(PartyId author) {
        return submissions.findByPartyId(author.value()).stream()
                .filter(one -> one.status() == SubmissionStatus.FILED && reads(one))
                .map(this::summary)
                .toList();
    }

    /** Everything filed; empty for everybody but OHCHR. */
    public List<SubmissionSummary> filed() {
        return submissions.findByStatus(SubmissionStatus.FILED).stream()
                .filter(this::reads)
                .map(this::summary)
                .toList();
    }

    /** The Word file: as frozen once filed, as drafted before. @throws NotAllowed where it does not exist for the actor */
    public byte[] document(SubmissionId id) {
        var submission = readable(id);
        return submission.status() == SubmissionStatus.FILED
                ? copies.findById(id.value()).orElseThrow().document()
                : word(submission);
    }

    private byte[] word(Submission submission) {
        return WordDocument.write(covers.paper(submission, cycles.get(submission.cycle())));
    }

    private Submission readable(SubmissionId id) {
        return submissions.findById(id.value()).filter(this::reads).orElseThrow(NotAllowed::here);
    }

    /** Whether a filed text still has its fingerprint. */
    public boolean intact(SubmissionId id) {
        var submission = readable(id);
        return submission.intact(
                copies.findById(id.value()).map(FrozenCopy::text).orElse(null));
    }

    private List<UUID> everyCycle() {
        return cycles.all().stream().map(cycle -> cycle.id().value()).toList();
    }

    private Submission own(SubmissionId id) {
        return submissions.findById(id.value()).filter(this::edits).orElseThrow(NotAllowed::here);
    }

    /** {@link #own}, held so that nobody files, answers or withdraws at the same instant. */
    private Submission held(SubmissionId id) {
        return submissions.findLockedById(id.value()).filter(this::edits).orElseThrow(NotAllowed::here);
    }

    private boolean reads(Submission submission) {
        return access.reads(thing(submission), submission.id().value(), standing(submission));
    }

    private boolean edits(Submission submission) {
        return access.may(Act.WRITE, thing(submission), standing(submission));
    }

    private static Thing thing(Submission submission) {
        if (submission.status() != SubmissionStatus.FILED) {
            return SubmissionThing.CSO_DRAFT;
        }
        return submission.veiled() ? SubmissionThing.FILED_SUBMISSION_PSEUDONYMOUS : SubmissionThing.FILED_SUBMISSION;
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
        access.require(Act.CREATE, SubmissionThing.CSO_DRAFT, Relation.OWN);
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

    /** Every submission that is not finished, and where it stands, for the {@code process} room only. */
    @Transactional(readOnly = true)
    public Map<SubmissionId, SubmissionStatus> underway() {
        NotAllowed.unless(actor.get().portal());
        return submissions.underway().stream()
                .collect(Collectors.toMap(
                        row -> new SubmissionId((UUID) row[0]), row -> (SubmissionStatus) row[1]));
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
