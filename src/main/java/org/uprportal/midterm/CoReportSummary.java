package org.uprportal.midterm;

import org.uprportal.submission.CoSubmissionStatus;

/** An organisation that is asked to stand on a report, as its author sees it. */
public record CoReportSummary(CoReportId id, String name, CoSubmissionStatus status) {}
