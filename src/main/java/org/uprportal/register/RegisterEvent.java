package org.uprportal.register;

import java.util.UUID;
import org.uprportal.party.PersonId;

/** What happens in the register. */
public sealed interface RegisterEvent {

    /**
     * Something matches a saved search that did not match before.
     *
     * @param entries how many entries
     */
    record Matched(UUID search, PersonId person, String title, int entries) implements RegisterEvent {}
}
