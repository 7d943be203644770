package org.uprportal.organisation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A name in the public directory, to be compared with. */
record ListedName(UUID id, String name, @Nullable String stateCode) {}
