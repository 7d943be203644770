package org.uprportal.meeting;

import java.util.UUID;

/** The id of a time that hosts have opened for one visitor. */
public record SlotId(UUID value) {}
