package org.uprportal.inbox;

import java.util.UUID;

/** The random id of a substitution. */
public record SubstitutionId(UUID value) {}
