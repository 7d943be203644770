package org.uprportal.submission;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;

/**
 * A submission as its page shows it.
 *
 * @param paper the submission as it is read, the same as in its Word file
 * @param fileName what the Word file is called: State and session, and who submits as far as the reader may know it
 * @param version to be given back when the draft is saved
 * @param askedBy who asked for approval, and therefore cannot give it
 * @param note what the approver wrote when sending it back
 * @param fingerprint SHA-256 of the frozen text, once filed
 * @param pseudonymous whether it is to be filed, or has been, under a pseudonym
 * @param mine whether the actor may act for its organisation, under whatever name it appears
 * @param pseudonymPossible whether its organisation may choose a pseudonym for it
 * @param aside texts that lost against a colleague's of the same moment and wait to be seen to
 */
public record SubmissionDetails(
        SubmissionSummary summary,
        SubmissionDraft draft,
        SubmissionPaper paper,
        String fileName,
        int version,
        @Nullable PersonId askedBy,
        @Nullable String note,
        @Nullable String fingerprint,
        boolean pseudonymous,
        boolean mine,
        boolean pseudonymPossible,
        List<SetAside> aside) {

    /** Its id. */
    public SubmissionId id() {
        return summary.id();
    }

    /** The cycle in which it is submitted. */
    public CycleId cycle() {
        return summary.cycle();
    }

    /** The organisation or coalition that submits, or its pseudonym's id. */
    public PartyId author() {
        return summary.author();
    }

    /** Its title. */
    public String title() {
        return summary.title();
    }

    /** Its proposed recommendations. */
    public List<ProposedRecommendation> proposals() {
        return draft.proposals();
    }
}
