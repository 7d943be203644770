package org.uprportal.privacy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.uprportal.party.PartyId;
import org.uprportal.party.PersonId;

/**
 * What a module keeps of persons. Each module that keeps something implements it, so that {@link PersonalRecords} finds
 * everything without knowing the modules.
 */
public interface PersonalData {

    /**
     * Everything the module keeps of the person: what is about them, what was written to them and what they wrote. Nothing
     * about others.
     *
     * @return lists of entries by a heading in English, such as {@code letters}; texts, numbers and moments as plain values
     */
    Map<String, List<Map<String, Object>>> about(PersonId person);

    /**
     * Removes what is about the person alone, and their name from what stays. Called in the transaction of the erasure while
     * name and address are still known. The record of the review stays: what was filed, published or rated. Doing it twice
     * changes nothing.
     */
    default void forget(PersonId person) {}

    /**
     * The columns, as {@code table.column}, in which the module keeps who somebody is: ids, names and addresses of persons.
     * What is not declared fails the build; what is declared is in {@link #about} or goes with {@link #forget}.
     */
    default Set<String> columns() {
        return Set.of();
    }

    /**
     * Everything the module keeps of an organisation: what is about it, what it wrote and what was written to it. Nothing
     * of others, and nothing that its own people cannot see.
     *
     * @return as for {@link #about}
     */
    default Map<String, List<Map<String, Object>>> ofParty(PartyId party) {
        return Map.of();
    }
}
