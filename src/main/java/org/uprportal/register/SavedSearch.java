package org.uprportal.register;

import java.time.Instant;
import java.util.UUID;

/** What a person looks for again and again. */
public record SavedSearch(UUID id, String title, RegisterQuery query, Instant savedAt) {}
