package org.uprportal.meeting;

import java.util.UUID;

/** The id of a booking of a slot. */
public record BookingId(UUID value) {}
