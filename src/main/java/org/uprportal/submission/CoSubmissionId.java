package org.uprportal.submission;

import java.util.UUID;

/** What is asked of one co-submitter; random, so that it says nothing. */
public record CoSubmissionId(UUID value) {}
