package org.uprportal.meeting;

import java.util.UUID;

/** The id of a request to host a meeting together. */
public record CohostId(UUID value) {}
