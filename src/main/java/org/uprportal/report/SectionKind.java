package org.uprportal.report;

import java.util.List;

/**
 * The sections of a national report, in the order in which the United Nations ask for them, each with its share of the words
 * in hundredths.
 */
public enum SectionKind {
    /** How the report was made, and with whom; drafted from the cycle's consultation and meetings. */
    CONSULTATION(9),
    /** What has changed in law and institutions since the last review. */
    FRAMEWORK(17),
    /** What has become of earlier recommendations; drafted from the register. */
    EARLIER_RECOMMENDATIONS(42),
    /** Achievements, good practice, challenges. */
    ACHIEVEMENTS(18),
    /** Key national priorities and commitments. */
    PRIORITIES(9),
    /** What the State needs, and asks for. */
    NEEDS(5),
    /** What has become of one cluster's recommendations, in a mid-term report. */
    MID_TERM(0);

    private static final List<SectionKind> NATIONAL =
            List.of(CONSULTATION, FRAMEWORK, EARLIER_RECOMMENDATIONS, ACHIEVEMENTS, PRIORITIES, NEEDS);

    private final int share;

    SectionKind(int share) {
        this.share = share;
    }

    /** Those of a national report. */
    public static List<SectionKind> national() {
        return NATIONAL;
    }

    /** Its part of so many words. */
    int of(int words) {
        return words * share / 100;
    }

    /** Whether it is drafted from the data of the portal rather than from the last report. */
    boolean fromData() {
        return this == CONSULTATION || this == EARLIER_RECOMMENDATIONS;
    }
}
