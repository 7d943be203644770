package org.uprportal.recommendation;

import java.util.UUID;

/** The random id of a recommendation in the register. */
public record RecommendationId(UUID value) {}
