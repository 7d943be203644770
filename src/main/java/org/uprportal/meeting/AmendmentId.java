package org.uprportal.meeting;

import java.util.UUID;

/** The id of a proposal to amend minutes, or of a reservation. */
public record AmendmentId(UUID value) {}
