package org.uprportal.submission;

import java.util.UUID;

/** A recommendation the organisation would like States to make. */
public record ProposedRecommendation(UUID id, String text, String theme) {}
