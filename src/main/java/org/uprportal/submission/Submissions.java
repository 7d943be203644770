package org.uprportal.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
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
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.SafeText;
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

    private static final int LONGEST_NAME = 80;

    private final SubmissionRepository submissions;
    private final FrozenCopyRepository copies;
    private final Papers papers;
    private final Organisations organisations;
    private final KeptTexts texts;
    private final Cycles cycles;
    private final Sessions sessions;
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
            FrozenCopyRepository copies,
            Papers papers,
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
            PortalClock clock) {
        this.submissions = submissions;
        this.copies = copies;
        this.papers = papers;
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
            organisations
                    .find(author)
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
        var submission = own(id);
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
        var submission = own(id);
        if (!sight.statement(submission.pseudonymous()).equals(accepted)) {
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
                papers.words(submission.draft()),
                limit(submission),
                deadline(submission),
                clock.instant());
        submissions.saveAndFlush(submission);
        copies.save(new FrozenCopy(submission.id(), frozen, WordDocument.write(paper(submission))));
        texts.forgetAll(noteOf(submission.id()));
        audit.record("submission.filed", submission.id().value());
    }

    private @Nullable String mark(Submission submission) {
        return submission.pseudonymous() && actor.get().person() != null
                ? pseudonyms.mark(submission.id().value())
                : null;
    }

    /** Who will see what of a submission of the actor's organisation, and when. @throws NotAllowed for anybody else */
    @Transactional(readOnly = true)
    public Statement statement(SubmissionId id) {
        return sight.statement(own(id).pseudonymous());
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
     * The organisation behind a pseudonym comes forward, by its own act; it cannot go back.
     *
     * @throws NotAllowed for anybody but that organisation
     * @throws SubmissionRefused where it does not stand under a pseudonym
     */
    public void nameAuthor(SubmissionId id) {
        var submission = own(id);
        var author = actor.get().party();
        NotAllowed.unless(author != null);
        submission.nameAuthor(author.id());
        submissions.save(submission);
        copies.findById(id.value()).ifPresent(copy -> copy.cover(WordDocument.write(paper(submission))));
        audit.record("submission.named", id.value());
    }

    private void refuseOwnWords(Submission submission) {
        var author = actor.get().party();
        NotAllowed.unless(author != null);
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
                        summary(one),
                        paper(one),
                        fileName(one),
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
                : WordDocument.write(paper(submission));
    }

    private String fileName(Submission submission) {
        var cycle = cycles.get(submission.cycle());
        var who = submission.pseudonymous() ? String.valueOf(submission.pseudonym()) : authorOf(submission);
        return "UPR%d-%s-%s.docx"
                .formatted(
                        cycle.session(),
                        cycle.state().value(),
                        SafeText.shortened(
                                who.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", ""), LONGEST_NAME));
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

    private SubmissionPaper paper(Submission submission) {
        var hidden = submission.pseudonymous();
        return papers.paper(
                submission.draft(),
                hidden ? String.valueOf(submission.pseudonym()) : authorOf(submission),
                hidden,
                cycles.get(submission.cycle()),
                deadline(submission),
                hidden ? null : submission.filedAt());
    }

    private String authorOf(Submission submission) {
        return people.party(submission.author()).map(Party::name).orElse("");
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
