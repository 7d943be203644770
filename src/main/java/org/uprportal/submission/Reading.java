package org.uprportal.submission;

import java.time.Instant;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.PersonId;

/** A submission as its readers see it. */
record Reading(Submission submission) {

    /** As lists show it; what counts the words is asked only where the number is not kept yet. */
    SubmissionSummary summary(ToIntFunction<SubmissionDraft> counted, int limit, Instant deadline) {
        return new SubmissionSummary(
                submission.id(),
                submission.cycle(),
                submission.author(),
                submission.title(),
                submission.joint(),
                submission.status(),
                submission.words(counted),
                limit,
                deadline,
                submission.filedAt(),
                submission.pseudonym());
    }

    /**
     * As its page shows it.
     *
     * @param asked who asked for approval, where the reader may know it and the row does not say it
     */
    SubmissionDetails details(
            SubmissionSummary summary,
            SubmissionPaper paper,
            String fileName,
            @Nullable PersonId asked,
            boolean mine,
            boolean pseudonymPossible) {
        var approval = submission.approval();
        return new SubmissionDetails(
                summary,
                submission.draft(),
                paper,
                fileName,
                submission.edition(),
                asked == null ? approval.askedBy() : asked,
                approval.note(),
                approval.fingerprint(),
                submission.pseudonymous(),
                mine,
                pseudonymPossible && !submission.joint(),
                submission.aside());
    }

    /** Whether the frozen text still has the fingerprint it was given when it was filed. */
    boolean intact(@Nullable String frozenText) {
        return frozenText != null
                && FrozenText.fingerprint(frozenText)
                        .equals(submission.approval().fingerprint())
                && FrozenText.of(submission.draft()).equals(frozenText);
    }
}
