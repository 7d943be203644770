package org.uprportal.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One sentence of news for the reader. */
public record NoticeSummary(UUID id, String key, List<Object> arguments, String path, Instant at, boolean seen) {}
