package org.uprportal.organisation;

import java.time.Instant;
import java.util.List;

/**
 * One line of an organisation's history, which it keeps from cycle to cycle.
 *
 * @param fields which parts of the entry were changed: {@code NAME}, {@code LISTED}, {@code HIDDEN} or an
 *     {@link EntryField}; empty for other acts
 * @param by who did it: the person's name where they act for the organisation itself, otherwise their party's; empty
 *     where the portal did
 */
public record HistoryEntry(Instant at, Act act, List<String> fields, String by) {

    /** What was done. */
    public enum Act {
        REGISTERED,
        VETTED,
        CHANGED
    }
}
