package org.uprportal.privacy;

import java.time.Instant;
import java.util.Locale;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;

/** What happens to the erasure of somebody's account that an administrator asked for. */
public sealed interface ErasureEvent {

    /** Whose account it is. */
    PersonId person();

    /** For which party they act. */
    PartyId party();

    /**
     * It has been announced.
     *
     * @param email where the person is reached even if their account is suspended
     * @param due from when on it happens
     */
    record Announced(PersonId person, PartyId party, String name, String email, Locale language, Instant due)
            implements ErasureEvent {

        /** The address stays out of logs. */
        @Override
        public String toString() {
            return "Announced[" + person + "]";
        }
    }

    /** It has been stopped; the account stays. */
    record Stopped(PersonId person, PartyId party, String name) implements ErasureEvent {}
}
