package org.uprportal.place;

import java.util.UUID;

/** Names one place. */
public record PlaceId(UUID value) {}
