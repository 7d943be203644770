package org.uprportal.consultation;

import java.util.UUID;

/** The random id of a contribution to a consultation. */
public record ContributionId(UUID value) {}
