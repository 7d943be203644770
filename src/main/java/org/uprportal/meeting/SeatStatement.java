package org.uprportal.meeting;

import java.util.List;
import org.uprportal.access.AccessColumn;
import org.uprportal.party.PartyId;

/**
 * Who will see what of a registration: told before it is sent, and accepted as told.
 *
 * @param lines its sentences, in their order
 */
public record SeatStatement(List<Line> lines) {

    /**
     * One sentence.
     *
     * @param key of its words; the people are its one argument
     * @param who kinds of people it is about
     * @param hosts hosts of the meeting it is about
     */
    public record Line(String key, List<AccessColumn> who, List<PartyId> hosts) {}
}
