package org.uprportal.submission;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.vault.Pseudonym;

/** A submission: guards who may do what, until when, and that nothing changes once it is filed. */
@Entity
@Table(name = "submission_submission")
class Submission extends AbstractAggregateRoot<Submission> {

    /** As many as have ever submitted together, and some more. */
    static final int MOST_PARTNERS = 600;

    @Id
    private UUID id;

    private UUID cycleId;

    /** Its organisation's, or once it stands under a pseudonym that one's. */
    private UUID partyId;

    private boolean joint;

    @Enumerated(EnumType.STRING)
    private SubmissionStatus status;

    @Embedded
    private Manuscript manuscript;

    @Embedded
    private Veil veil;

    /** Null while nobody has asked. */
    @Embedded
    private @Nullable Approval approval;

    /** Null while nobody but its own side and the secretariat has read it. */
    @Embedded
    private @Nullable Posting posting;

    @Version
    private int version;

    protected Submission() {}

    /**
     * Begins a draft.
     *
     * @param instead the pseudonym under which it stands from the first word; null for one under its organisation's name
     */
    static Submission open(
            CycleId cycle, PartyId author, @Nullable Pseudonym instead, boolean joint, String title, Term term) {
        term.refuseOver();
        if (joint && instead != null) {
            throw SubmissionRefused.jointUnderPseudonym();
        }
        var submission = new Submission();
        submission.id = UUID.randomUUID();
        submission.cycleId = cycle.value();
        submission.partyId = instead == null ? author.value() : instead.id().value();
        submission.veil = new Veil(instead);
        submission.joint = joint;
        submission.manuscript = new Manuscript(title);
        submission.status = SubmissionStatus.DRAFT;
        submission.registerEvent(
                new SubmissionEvent.Opened(submission.id(), cycle, submission.author(), term.deadline()));
        return submission;
    }

    /** What the cover says of its organisation, as the directory knows it; for its own people to change. */
    void introduce(String contact, String description) {
        manuscript.introduce(contact, description);
    }

    /** Saves the draft of somebody who has seen the newest edition. */
    void save(
            SubmissionDraft draft, int from, @Nullable PersonId by, ToIntFunction<SubmissionDraft> counted, Term term) {
        in(SubmissionStatus.DRAFT, term);
        manuscript.save(draft, from, editor(by), counted);
    }

    /**
     * Saves the draft of somebody who may have missed what a colleague saved: brings both together.
     *
     * @param base what they began from
     * @return what this has set aside
     */
    List<SetAside> merge(
            SubmissionDraft draft,
            SubmissionDraft base,
            int from,
            @Nullable PersonId by,
            ToIntFunction<SubmissionDraft> counted,
            Term term) {
        in(SubmissionStatus.DRAFT, term);
        return manuscript.merge(draft, base, from, editor(by), counted);
    }

    private @Nullable UUID editor(@Nullable PersonId by) {
        return by == null || pseudonymous() ? null : by.value();
    }

    /** A text that was set aside has been seen to. */
    void seenTo(UUID asideId, Term term) {
        in(SubmissionStatus.DRAFT, term);
        manuscript.seenTo(asideId);
    }

    /**
     * Somebody asks a second person to approve.
     *
     * @param others who has consented to submit jointly
     * @param count the words that count, as they are now
     */
    void askApproval(Approval.By by, List<CoSubmitter> others, int count, int limit, Term term) {
        in(SubmissionStatus.DRAFT, term);
        complete(others, count, limit);
        if (!aside().isEmpty()) {
            throw SubmissionRefused.setAside(aside().size());
        }
        status = SubmissionStatus.IN_APPROVAL;
        approval = approval();
        approval.asked(by, pseudonymous());
        registerEvent(new SubmissionEvent.ApprovalAsked(id(), author(), title(), pseudonymous()));
    }

    void sendBack(String why, Term term) {
        in(SubmissionStatus.IN_APPROVAL, term);
        Manuscript.atMost(why, Manuscript.LONGEST_PROPOSAL);
        if (why.isBlank()) {
            throw SubmissionRefused.withoutNote();
        }
        status = SubmissionStatus.DRAFT;
        approval = approval();
        approval.sentBack(why);
        registerEvent(new SubmissionEvent.SentBack(id(), author(), title(), pseudonymous()));
    }

    /**
     * A second person approves and with that files: the moment of approval counts, so filing waits for nothing.
     *
     * @param others who has consented to submit jointly: they are named from now on, and nobody else
     * @return the text as it is frozen
     */
    String approve(Approval.By by, List<CoSubmitter> others, int count, int limit, Term term) {
        in(SubmissionStatus.IN_APPROVAL, term);
        if (askedBy(by)) {
            throw SubmissionRefused.secondPerson();
        }
        complete(others, count, limit);
        manuscript.sign(others, count);
        status = SubmissionStatus.FILED;
        if (pseudonymous()) {
            manuscript.forgetEditors();
        }
        approval = approval();
        var frozen = approval.filed(by, pseudonymous(), draft(), term.now());
        registerEvent(new SubmissionEvent.Filed(id(), cycle(), author(), pseudonymous()));
        return frozen;
    }

    private void complete(List<CoSubmitter> others, int count, int limit) {
        manuscript.written();
        if (joint && others.isEmpty()) {
            throw SubmissionRefused.jointWithoutPartners();
        }
        Manuscript.within(count, limit);
    }

    /** Whether somebody has left that mark on it. */
    boolean bears(String mark) {
        return approval().bears(mark) || veil.bears(mark);
    }

    /** Whether it was they who asked for approval. */
    boolean askedBy(Approval.By by) {
        return approval().askedBy(by, pseudonymous());
    }

    /** Who asked for approval, what was said to it, and the seal of what was filed. */
    Approval approval() {
        return approval == null ? new Approval() : approval;
    }

    /**
     * From here on it stands under the pseudonym: nothing in this row says who writes it. While it is a draft, nobody else
     * has seen it.
     */
    void hideBehind(Pseudonym instead, Term term) {
        if (status == SubmissionStatus.FILED) {
            throw SubmissionRefused.seenAlready();
        }
        in(SubmissionStatus.DRAFT, term);
        if (joint) {
            throw SubmissionRefused.jointUnderPseudonym();
        }
        if (pseudonymous()) {
            return;
        }
        veil.drawn(instead);
        partyId = instead.id().value();
        manuscript.conceal();
        approval = null;
        registerEvent(new SubmissionEvent.Hidden(id(), cycle(), author()));
    }

    /** The draft is to be filed under the organisation's name after all. */
    void showAs(PartyId author, Term term) {
        in(SubmissionStatus.DRAFT, term);
        if (!pseudonymous()) {
            return;
        }
        veil.lifted();
        partyId = author.value();
        registerEvent(new SubmissionEvent.Shown(id(), cycle(), author));
    }

    /**
     * Its organisation comes forward, which cannot be taken back: one person asks for it, the name stands there once a second
     * one does too.
     *
     * @param mark what stands for the person
     * @return whether the name stands there now
     */
    boolean nameAuthor(PartyId author, String mark) {
        if (status != SubmissionStatus.FILED || !veiled()) {
            throw SubmissionRefused.wrongStatus(status);
        }
        if (!veil.twoWantIt(mark)) {
            return false;
        }
        veil.lifted();
        partyId = author.value();
        registerEvent(new SubmissionEvent.Named(id(), cycle(), author));
        return true;
    }

    void stayUnnamed() {
        veil.stayDrawn();
    }

    ComingForward comingForward(@Nullable String mark) {
        return veil.comingForward(mark);
    }

    void withdraw(Term term) {
        if (status == SubmissionStatus.WITHDRAWN || status == SubmissionStatus.MISSED) {
            throw SubmissionRefused.wrongStatus(status);
        }
        term.refuseOver();
        status = SubmissionStatus.WITHDRAWN;
        posting = posting();
        posting.withdraw();
        registerEvent(new SubmissionEvent.Withdrawn(id(), author()));
    }

    void miss() {
        if (status == SubmissionStatus.DRAFT || status == SubmissionStatus.IN_APPROVAL) {
            status = SubmissionStatus.MISSED;
            registerEvent(new SubmissionEvent.Missed(id(), author(), title()));
        }
    }

    /** The secretariat publishes it; all of a review on the same day. */
    void publish(LocalDate day) {
        if (status != SubmissionStatus.FILED) {
            throw SubmissionRefused.wrongStatus(status);
        }
        posting = posting();
        posting.publish(day);
        registerEvent(new SubmissionEvent.Published(id(), cycle(), author(), veiled()));
    }

    /** It is taken out of what everybody reads. */
    void takeDown(TakenDownBy who) {
        posting = posting();
        posting.takeDown(who);
        registerEvent(new SubmissionEvent.TakenDown(id(), author(), veiled(), who));
    }

    /** Whoever took it down puts it back. */
    void putBack(TakenDownBy who, LocalDate day) {
        if (posting().takenDownBy() != who) {
            throw SubmissionRefused.notDown();
        }
        publish(day);
    }

    /** What everybody reads of it, and since when. */
    Posting posting() {
        return posting == null ? new Posting() : posting;
    }

    /** Puts a correction beside the text, which stays as it was filed. */
    void correct(String words) {
        posting = posting();
        posting.correct(words);
    }

    boolean published() {
        return status == SubmissionStatus.FILED && posting().publishedAt() != null;
    }

    private void in(SubmissionStatus expected, Term term) {
        term.refuseOver();
        if (status != expected) {
            throw SubmissionRefused.wrongStatus(status);
        }
    }

    /** When others are asked to submit jointly, and answer. */
    JointWindow partners(Term term) {
        return new JointWindow(joint, status, term);
    }

    SubmissionId id() {
        return new SubmissionId(id);
    }

    CycleId cycle() {
        return new CycleId(cycleId);
    }

    PartyId author() {
        return new PartyId(partyId);
    }

    boolean joint() {
        return joint;
    }

    SubmissionStatus status() {
        return status;
    }

    String title() {
        return manuscript.title();
    }

    SubmissionDraft draft() {
        return manuscript.draft();
    }

    int edition() {
        return manuscript.edition();
    }

    List<SetAside> aside() {
        return manuscript.aside();
    }

    /** Who changed a part last, where that is kept. */
    @Nullable
    PersonId editorOf(String part) {
        return manuscript.editorOf(part);
    }

    boolean pseudonymous() {
        return veil.pseudonymous();
    }

    /** Whether it stands under a pseudonym's id instead of its organisation's. */
    boolean veiled() {
        return veil.pseudonym() != null;
    }

    @Nullable
    String pseudonym() {
        return veil.pseudonym();
    }

    @Nullable
    Instant filedAt() {
        return approval().filedAt();
    }

    /** How many words it has; what counts them is asked only where the number is not kept yet. */
    int words(ToIntFunction<SubmissionDraft> counted) {
        return manuscript.words(counted);
    }
}
