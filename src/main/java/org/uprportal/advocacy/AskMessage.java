package org.uprportal.advocacy;

import java.time.Instant;
import org.uprportal.party.PartyId;

/** A message between the organisation and the mission about an ask. */
public record AskMessage(PartyId by, String text, Instant at) {}
