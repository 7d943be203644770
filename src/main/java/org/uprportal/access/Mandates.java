package org.uprportal.access;

import java.util.List;
import org.uprportal.party.PartyId;

/**
 * Tells for which others a party may act. Answered by the module that keeps coalitions; what follows from it, {@link Access}
 * says.
 */
public interface Mandates {

    /** The parties that let this one's editors and owners write and approve in their name. */
    List<PartyId> of(PartyId party);
}
