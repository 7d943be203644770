package org.uprportal.followup;

import java.time.LocalDate;
import java.util.UUID;
import org.uprportal.party.PartyId;

/** Something a ministry does for a recommendation, until when; public. */
public record PlannedAction(UUID id, String title, PartyId ministry, LocalDate due, boolean done) {}
