package org.uprportal.submission;

import java.util.UUID;

/** The random id of a submission. */
public record SubmissionId(UUID value) {}
