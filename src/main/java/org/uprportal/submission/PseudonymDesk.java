package org.uprportal.submission;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.account.FreshSignIn;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.Cycles;
import org.uprportal.notification.Notices;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.KeptTexts;
import org.uprportal.vault.Pseudonyms;

/** Where an organisation puts a pseudonym in place of its name, and takes it away again. */
@Service
@Transactional
public class PseudonymDesk {

    private final SubmissionRepository submissions;
    private final FrozenCopyRepository copies;
    private final Authorship authorship;
    private final Covers covers;
    private final Cycles cycles;
    private final Pseudonyms pseudonyms;
    private final FreshSignIn fresh;
    private final Notices notices;
    private final KeptTexts texts;
    private final AuditTrail audit;

    PseudonymDesk(
            SubmissionRepository submissions,
            FrozenCopyRepository copies,
            Authorship authorship,
            Covers covers,
            Cycles cycles,
            Pseudonyms pseudonyms,
            FreshSignIn fresh,
            Notices notices,
            KeptTexts texts,
            AuditTrail audit) {
        this.submissions = submissions;
        this.copies = copies;
        this.authorship = authorship;
        this.covers = covers;
        this.cycles = cycles;
        this.pseudonyms = pseudonyms;
        this.fresh = fresh;
        this.notices = notices;
        this.texts = texts;
        this.audit = audit;
    }

    /**
     * Chooses whether the draft is to be filed under a pseudonym or under the organisation's name. What was told of it until
     * then to the organisation's people goes, for it would tie them to the text.
     *
     * @throws SubmissionRefused for a joint submission, for anybody but a civil-society organisation, and once it is filed:
     *     what OHCHR has seen cannot be hidden again
     */
    public void choosePseudonym(SubmissionId id, boolean chosen) {
        var submission = authorship.own(id);
        if (chosen) {
            if (!pseudonyms.possible()) {
                throw SubmissionRefused.noPseudonym();
            }
            submission.hideBehind(pseudonyms.take(submission.cycle().value()), authorship.term(submission));
            notices.forget(id.value());
            texts.forgetAll(FilingDesk.noteOf(id));
        } else {
            var author = authorship.party();
            submission.showAs(submission.pseudonymous() ? author : submission.author(), authorship.term(submission));
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
        var submission = authorship.own(id);
        var author = authorship.party();
        fresh.require();
        var named = submission.nameAuthor(author, authorship.mark(submission));
        submissions.save(submission);
        if (!named) {
            audit.record("submission.namingAsked", id.value());
            return false;
        }
        copies.findById(id.value())
                .ifPresent(copy -> copy.cover(covers.word(submission, cycles.get(submission.cycle()))));
        audit.record("submission.named", id.value());
        return true;
    }

    /** Takes back what {@link #nameAuthor} asked for. @throws NotAllowed for anybody but that organisation */
    public void stayUnnamed(SubmissionId id) {
        var submission = authorship.own(id);
        submission.stayUnnamed();
        submissions.save(submission);
        audit.record("submission.namingTakenBack", id.value());
    }

    /** Who has asked for the name to be shown. @throws NotAllowed for anybody but that organisation */
    @Transactional(readOnly = true)
    public ComingForward comingForward(SubmissionId id) {
        var submission = authorship.own(id);
        return submission.comingForward(authorship.by(submission).mark());
    }
}
