package org.uprportal.recommendation;

import java.time.Instant;
import java.util.UUID;

/** Something a State has pledged of its own accord in its review; public. */
public record Pledge(UUID id, String text, Instant at) {}
