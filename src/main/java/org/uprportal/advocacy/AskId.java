package org.uprportal.advocacy;

import java.util.UUID;

/** The random id of an ask. */
public record AskId(UUID value) {}
