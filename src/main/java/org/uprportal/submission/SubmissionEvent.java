package org.uprportal.submission;

import java.time.Instant;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyId;

/** What happens to a submission. Only its organisation, and OHCHR once it is filed, may hear of it. */
public sealed interface SubmissionEvent {

    /** Which one. */
    SubmissionId submission();

    /** Drafting has begun. */
    record Opened(SubmissionId submission, CycleId cycle, PartyId author, Instant deadline)
            implements SubmissionEvent {}

    /** Somebody has asked for approval. */
    record ApprovalAsked(SubmissionId submission, PartyId author, String title, boolean pseudonymous)
            implements SubmissionEvent {}

    /** The approver has sent it back with a note. */
    record SentBack(SubmissionId submission, PartyId author, String title, boolean pseudonymous)
            implements SubmissionEvent {}

    /** A second person has approved; the submission is filed and frozen. Under a pseudonym the author is its id. */
    record Filed(SubmissionId submission, CycleId cycle, PartyId author, boolean pseudonymous)
            implements SubmissionEvent {}

    /** The draft stands under a pseudonym from now on; the author is the pseudonym's id. */
    record Hidden(SubmissionId submission, CycleId cycle, PartyId author) implements SubmissionEvent {}

    /** The draft stands under its organisation's name again. */
    record Shown(SubmissionId submission, CycleId cycle, PartyId author) implements SubmissionEvent {}

    /** The organisation behind a pseudonym has come forward. */
    record Named(SubmissionId submission, CycleId cycle, PartyId author) implements SubmissionEvent {}

    /** Its organisation has withdrawn it. */
    record Withdrawn(SubmissionId submission, PartyId author) implements SubmissionEvent {}

    /** The secretariat has published it. Under a pseudonym the author is its id. */
    record Published(SubmissionId submission, CycleId cycle, PartyId author, boolean pseudonymous)
            implements SubmissionEvent {}

    /** It has been taken out of what everybody reads. */
    record TakenDown(SubmissionId submission, PartyId author, boolean pseudonymous, TakenDownBy by)
            implements SubmissionEvent {}

    /** The deadline passed before it was filed. */
    record Missed(SubmissionId submission, PartyId author, String title) implements SubmissionEvent {}
}
