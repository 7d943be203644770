package org.uprportal.recommendation;

import java.time.Instant;
import org.uprportal.party.PartyId;

/** What a ministry proposes to its focal point; nobody outside the government sees it. */
public record PositionProposal(PartyId ministry, Position position, String reason, Instant at) {}
