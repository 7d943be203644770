package org.uprportal.recommendation;

/** Whose recommendation it is: of States in the Universal Periodic Review, of a treaty body, or of a special procedure. */
public enum RecommendingBody {
    /** States, in the Universal Periodic Review. */
    UPR,
    /** The Committee on the Elimination of Discrimination against Women. */
    CEDAW,
    /** The Committee on the Rights of the Child. */
    CRC,
    /** The Committee on the Rights of Persons with Disabilities. */
    CRPD,
    /** The Committee against Torture. */
    CAT,
    /** The Human Rights Committee. */
    CCPR,
    /** The Committee on Economic, Social and Cultural Rights. */
    CESCR,
    /** The Committee on the Elimination of Racial Discrimination. */
    CERD,
    /** The Committee on Migrant Workers. */
    CMW,
    /** The Committee on Enforced Disappearances. */
    CED,
    /** The Subcommittee on Prevention of Torture. */
    SPT,
    /** Special rapporteurs, independent experts and working groups of the Human Rights Council. */
    SPECIAL_PROCEDURES
}
