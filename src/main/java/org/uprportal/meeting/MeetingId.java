package org.uprportal.meeting;

import java.util.UUID;

/** Names a meeting. */
public record MeetingId(UUID value) {}
