package org.uprportal.recommendation;

import java.time.Instant;
import org.uprportal.party.PartyId;

/** An organisation holds a recommendation for a priority, and says why. */
public record PriorityMark(PartyId by, String reason, Instant at) {}
