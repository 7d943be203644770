package org.uprportal.meeting;

/** A person who comes for an organisation. @param name as it stands on the badge @param arrived whether they have come */
public record Guest(GuestId id, SeatId seat, String name, boolean arrived) {}
