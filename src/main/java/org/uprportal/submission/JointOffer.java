package org.uprportal.submission;

import java.time.Instant;
import org.uprportal.state.StateCode;

/**
 * A request to submit jointly, as whoever is asked sees it. The text is not shown: a draft is its organisation's own.
 *
 * @param submitter the organisation that asks
 * @param until from when on nothing can be answered or taken back
 * @param status what the asked organisation has answered so far
 * @param namesake whether the reader was not asked, but somebody invited by mail has given its organisation's name
 * @param mayAnswer whether the reader is an owner, who alone can answer
 */
public record JointOffer(
        CoSubmissionId id,
        String submitter,
        String title,
        StateCode state,
        int session,
        Instant until,
        CoSubmissionStatus status,
        boolean mayAnswer,
        boolean namesake) {

    /** What whoever holds a link learns: nothing of who else bears a name. */
    JointOffer byLink() {
        return new JointOffer(id, submitter, title, state, session, until, status, mayAnswer, false);
    }
}
