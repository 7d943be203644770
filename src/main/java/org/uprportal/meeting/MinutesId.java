package org.uprportal.meeting;

import java.util.UUID;

/** The id of a meeting's minutes. */
public record MinutesId(UUID value) {}
