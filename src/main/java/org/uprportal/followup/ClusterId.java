package org.uprportal.followup;

import java.util.UUID;

/** The random id of a cluster of recommendations. */
public record ClusterId(UUID value) {}
