package org.uprportal.recommendation;

import org.uprportal.submission.SubmissionPaper;

/**
 * The addendum as it would be sent now.
 *
 * @param words as a word processor counts them
 * @param limit how many words the United Nations take
 */
public record AddendumPreview(SubmissionPaper paper, int words, int limit) {

    /** Whether it can be sent. */
    public boolean fits() {
        return words <= limit;
    }
}
