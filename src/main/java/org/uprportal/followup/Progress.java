package org.uprportal.followup;

/** How far a recommendation is implemented; the same scale for the government and for civil society. */
public enum Progress {
    IMPLEMENTED,
    /** Partly implemented, or a law is passed and those who must know it do not yet. */
    PARTLY,
    NOT,
    NO_INFORMATION
}
