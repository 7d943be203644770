package org.uprportal.meeting;

import java.util.Set;
import org.uprportal.party.PartyId;
import org.uprportal.state.StateCode;

/** Implemented by a module further up the cycle that knows whom a rule of invitation names. */
public interface RuleGuests {

    /** The rule. */
    InvitationRule rule();

    /** Whom it names in that State now; nobody whom the answer would betray. For the portal's own work. */
    Set<PartyId> of(StateCode state);
}
