package org.uprportal.meeting;

import java.util.UUID;

/** The id of what a meeting has decided. */
public record DecisionId(UUID value) {}
