package org.uprportal.meeting;

import java.util.UUID;

/** Names a registration for a meeting. */
public record SeatId(UUID value) {}
