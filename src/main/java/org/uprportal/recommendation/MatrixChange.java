package org.uprportal.recommendation;

import java.util.List;

/** What an import would do to one recommendation, or has done. */
public record MatrixChange(String paragraph, Kind kind, List<Field> fields) {

    /** What happens to it. */
    public enum Kind {
        /** It is not on record yet. */
        CREATED,
        /** It is on record and reads differently in the file. */
        UPDATED,
        /** It is on record and not in the file; it stays. */
        MISSING
    }

    /**
     * One of its facts.
     *
     * @param before as it is on record; empty for a new one
     * @param after as the file has it; empty for one that the file does not hold
     */
    public record Field(Name name, String before, String after) {}

    /** The facts that an import brings. */
    public enum Name {
        TEXT,
        STATES,
        POSITION,
        POSITION_AS_WRITTEN,
        THEMES,
        PERSONS,
        SDGS
    }
}
