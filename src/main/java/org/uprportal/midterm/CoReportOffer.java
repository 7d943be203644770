package org.uprportal.midterm;

import org.uprportal.submission.CoSubmissionStatus;

/**
 * A report on which the reader's organisation is asked to stand.
 *
 * @param status what it has answered so far
 * @param mayAnswer whether the reader is an owner, who alone can answer
 */
public record CoReportOffer(CoReportId id, MidtermSummary report, CoSubmissionStatus status, boolean mayAnswer) {}
