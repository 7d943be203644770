package org.uprportal.recommendation;

import java.time.Instant;
import java.util.UUID;

/** A file of another database that has been taken over. */
public record ArchiveFile(UUID id, int number, Instant at, String name, int created, int updated) {}
