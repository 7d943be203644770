package org.uprportal.followup;

/** The stages of a law, in their order. */
public enum LawStage {
    DRAFTING,
    CABINET,
    PARLIAMENT,
    PROMULGATED,
    /** From here on phase two: those who must know it. */
    IN_FORCE
}
