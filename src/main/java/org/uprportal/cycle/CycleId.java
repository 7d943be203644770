package org.uprportal.cycle;

import java.util.UUID;

/** The random id of a review cycle of one State. */
public record CycleId(UUID value) {}
