package org.uprportal.monitor;

import java.util.UUID;

/** Names one brief. */
public record BriefId(UUID value) {}
