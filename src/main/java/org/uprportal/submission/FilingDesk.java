package org.uprportal.submission;

import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.KeptTexts;
import org.uprportal.platform.PortalClock;

/** Where one person of an organisation asks a second one to approve what they wrote, which files and freezes it. */
@Service
@Transactional
public class FilingDesk {

    private final SubmissionRepository submissions;
    private final FrozenCopyRepository copies;
    private final Authorship authorship;
    private final Papers papers;
    private final Consents consents;
    private final Covers covers;
    private final Cycles cycles;
    private final Sight sight;
    private final KeptTexts texts;
    private final CurrentActor actor;
    private final AuditTrail audit;

    FilingDesk(
            SubmissionRepository submissions,
            FrozenCopyRepository copies,
            Authorship authorship,
            Papers papers,
            Consents consents,
            Covers covers,
            Cycles cycles,
            Sight sight,
            KeptTexts texts,
            CurrentActor actor,
            AuditTrail audit) {
        this.submissions = submissions;
        this.copies = copies;
        this.authorship = authorship;
        this.papers = papers;
        this.consents = consents;
        this.covers = covers;
        this.cycles = cycles;
        this.sight = sight;
        this.texts = texts;
        this.actor = actor;
        this.audit = audit;
    }

    /**
     * Asks a second person of the organisation to approve.
     *
     * @throws SubmissionRefused over the word limit, without text, after the deadline, or while texts wait aside
     */
    public void askApproval(SubmissionId id) {
        var submission = authorship.own(id);
        submission.askApproval(
                authorship.by(submission),
                consents.of(submission),
                papers.words(submission.draft()),
                authorship.limit(submission),
                authorship.term(submission));
        submissions.save(submission);
        audit.record("submission.approvalAsked", id.value());
    }

    /** The second person sends the draft back. @throws SubmissionRefused without a note that says what to change */
    public void sendBack(SubmissionId id, String note) {
        var submission = authorship.own(id);
        submission.sendBack(note, authorship.term(submission));
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
        var submission = authorship.held(id);
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
        var submission = authorship.held(id);
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
                authorship.by(submission),
                consents.of(submission),
                papers.words(submission.draft()),
                authorship.limit(submission),
                authorship.term(submission));
        consents.end(submission);
        submissions.saveAndFlush(submission);
        copies.save(new FrozenCopy(submission.id(), frozen, covers.word(submission, cycles.get(submission.cycle()))));
        texts.forgetAll(noteOf(submission.id()));
        audit.record("submission.filed", submission.id().value());
    }

    /** Who will see what of a submission of the actor's organisation, and when. @throws NotAllowed for anybody else */
    @Transactional(readOnly = true)
    public Statement statement(SubmissionId id) {
        return statement(authorship.own(id));
    }

    private Statement statement(Submission submission) {
        var review = cycles.get(submission.cycle()).on(CycleDate.REVIEW);
        return sight.statement(
                submission.pseudonymous(),
                LocalDate.ofInstant(SubmissionSchedule.publicationDue(review), PortalClock.GENEVA));
    }

    private void refuseOwnWords(Submission submission) {
        var author = actor.get().party();
        NotAllowed.unless(author != null);
        covers.refuseOwnWords(submission.draft(), author);
    }
}
