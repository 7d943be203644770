package org.uprportal.report;

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
    NEEDS(5);

    private final int share;

    SectionKind(int share) {
        this.share = share;
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
