package org.uprportal.consultation;

import java.time.Instant;

/**
 * The government's answer to a contribution.
 *
 * @param place where in the report it is taken up; may be empty
 */
public record Answer(Outcome outcome, String reason, String place, Instant at) {}
