package org.uprportal.cycle;

import java.util.UUID;

/** Where a cycle stands in a list. */
record Place(UUID id, String state, int number) {}
