package org.uprportal.inbox;

import java.util.UUID;

/** The random id of a task in the inbox; never the engine's. */
public record TaskId(UUID value) {}
