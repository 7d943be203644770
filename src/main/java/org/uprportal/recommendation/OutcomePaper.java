package org.uprportal.recommendation;

/** The papers of a review's outcome, each with a symbol of its own. */
public enum OutcomePaper {
    /** The report of the Working Group. */
    REPORT,
    /** The addendum to it: the State's positions. */
    ADDENDUM,
    /** The decision of the Council by which the outcome was adopted. */
    DECISION
}
