package org.uprportal.mechanism;

import java.util.UUID;

/** Names one mechanism. */
public record MechanismId(UUID value) {}
