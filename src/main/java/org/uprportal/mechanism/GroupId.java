package org.uprportal.mechanism;

import java.util.UUID;

/** Names one working group. */
public record GroupId(UUID value) {}
