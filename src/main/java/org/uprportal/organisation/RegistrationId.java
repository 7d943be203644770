package org.uprportal.organisation;

import java.util.UUID;

/** The random id of a registration. */
public record RegistrationId(UUID value) {}
