package org.uprportal.testing.world;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;
import org.uprportal.state.StateCode;

/** Everybody around the reviews of one State, as a module's part of the world meets them. */
public interface World {

    /** The State under review. */
    StateCode state();

    /** Everybody, by a name that says who they are to the author and the State; null is a visitor. */
    Map<String, @Nullable PersonId> everybody();

    /** Such as {@code author}, {@code other CSO}, {@code government}, {@code embassy asked}, {@code secretariat}. */
    default PersonId who(String name) {
        return everybody().get(name);
    }

    /** The party that somebody acts for, by their name in {@link #everybody}. */
    PartyId party(String name);

    /** The author's organisation. */
    PartyId authors();

    /** The mission that the author has asked. */
    PartyId mission();

    /** The ministry in the lead. */
    PartyId lead();

    /** The world's mark with that last word, for a confidential field. */
    String marked(String word);
}
