package org.uprportal.consultation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.PartyId;
import org.uprportal.state.StateCode;

/** An invitation as the invited organisation sees it. */
public record InvitationSummary(
        InvitationId id,
        ConsultationId consultation,
        PartyId party,
        StateCode state,
        String title,
        @Nullable Instant closes,
        InvitationStatus status) {}
