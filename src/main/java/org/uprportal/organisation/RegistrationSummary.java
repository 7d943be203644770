package org.uprportal.organisation;

import java.time.Instant;
import org.uprportal.party.PartyKind;
import org.uprportal.state.StateCode;

/**
 * A registration in the list of those who decide.
 *
 * @param decideBy until when the applicant has been promised a decision
 */
public record RegistrationSummary(
        RegistrationId id,
        PartyKind kind,
        StateCode state,
        String name,
        RegistrationStatus status,
        Instant decideBy,
        boolean overdue) {}
