package org.uprportal.meeting;

import java.util.UUID;

/** Names a request for travel support. */
public record TravelId(UUID value) {}
