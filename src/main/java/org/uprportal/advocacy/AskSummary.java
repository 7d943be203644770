package org.uprportal.advocacy;

import java.time.Instant;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyId;

/** An ask as lists show it. */
public record AskSummary(
        AskId id,
        CycleId cycle,
        PartyId author,
        PartyId mission,
        String recommendation,
        String theme,
        AskStatus status,
        Instant sentAt,
        Instant due) {}
