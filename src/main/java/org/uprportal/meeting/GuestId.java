package org.uprportal.meeting;

import java.util.UUID;

/** Names a person in a registration; whoever takes their place is another. */
public record GuestId(UUID value) {}
