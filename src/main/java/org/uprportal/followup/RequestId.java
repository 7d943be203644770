package org.uprportal.followup;

import java.util.UUID;

/** The random id of a request for an update. */
public record RequestId(UUID value) {}
