package org.uprportal.submission;

import java.time.Instant;

/** Until when submissions are taken, and what time it is. */
record Term(Instant deadline, Instant now) {

    boolean over() {
        return !now.isBefore(deadline);
    }

    /** @throws SubmissionRefused once it is over */
    void refuseOver() {
        if (over()) {
            throw SubmissionRefused.closed(deadline);
        }
    }
}
