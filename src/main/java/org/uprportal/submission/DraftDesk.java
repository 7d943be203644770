package org.uprportal.submission;

import java.util.HashMap;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.account.People;
import org.uprportal.account.PersonSummary;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PersonId;

/** Where submissions are written, by several people of an organisation at once if need be. */
@Service
@Transactional
public class DraftDesk {

    private final SubmissionRepository submissions;
    private final Authorship authorship;
    private final Papers papers;
    private final People people;
    private final CurrentActor actor;

    DraftDesk(
            SubmissionRepository submissions, Authorship authorship, Papers papers, People people, CurrentActor actor) {
        this.submissions = submissions;
        this.authorship = authorship;
        this.papers = papers;
        this.people = people;
        this.actor = actor;
    }

    /**
     * Saves the draft of somebody who has seen the newest edition.
     *
     * @param version as given with the details; refused where a colleague has saved since
     * @return the new version
     * @throws SubmissionRefused after the deadline, outside drafting, for a stale version or too long texts
     */
    public int save(SubmissionId id, SubmissionDraft draft, int version) {
        var submission = authorship.own(id);
        submission.save(draft, version, actor.get().person(), papers::words, authorship.term(submission));
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
        var submission = authorship.own(id);
        var clash = version == submission.edition();
        var others = clash ? null : submission.editorOf("");
        var editors = submission.draft();
        var by = new HashMap<String, @Nullable PersonId>();
        editors.sections().forEach(one -> by.put("section:" + one.id(), submission.editorOf("section:" + one.id())));
        var aside = submission.merge(
                draft, base, version, actor.get().person(), papers::words, authorship.term(submission));
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
        var submission = authorship.own(id);
        submission.seenTo(aside, authorship.term(submission));
        submissions.save(submission);
    }
}
