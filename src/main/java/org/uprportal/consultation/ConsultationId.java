package org.uprportal.consultation;

import java.util.UUID;

/** The random id of a national consultation. */
public record ConsultationId(UUID value) {}
