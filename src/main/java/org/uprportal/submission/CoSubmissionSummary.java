package org.uprportal.submission;

/**
 * An organisation that is asked to submit jointly, as the submitting organisation sees it.
 *
 * @param name as in the directory, or as it named itself; empty as long as somebody invited by mail has not answered
 * @param email where the invitation went; empty for one chosen from the directory, and once it is answered
 */
public record CoSubmissionSummary(CoSubmissionId id, String name, String email, CoSubmissionStatus status) {}
