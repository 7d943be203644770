package org.uprportal.identity;

import java.util.List;
import java.util.Map;

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
}
