package org.uprportal.consultation;

import java.util.UUID;

/** The random id of an invitation to a consultation. */
public record InvitationId(UUID value) {}
