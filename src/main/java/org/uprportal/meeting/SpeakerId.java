package org.uprportal.meeting;

import java.util.UUID;

/** Names an application to speak. */
public record SpeakerId(UUID value) {}
