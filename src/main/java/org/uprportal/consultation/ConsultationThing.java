package org.uprportal.consultation;

import org.uprportal.access.Thing;

/** What this module keeps and the matrix of access speaks of. */
enum ConsultationThing implements Thing {
    /** Before publication the government's own; that one is prepared is known from the cycle. */
    CONSULTATION_DRAFT,
    /** Once published open to everybody; guests and end are the focal point's. */
    CONSULTATION,
    /** A draft is its organisation's own. */
    CONTRIBUTION_DRAFT,
    /** Between sending and outcome: its author and the government asked; W is to take back, or to reveal the name. */
    CONTRIBUTION,
    /** Answers are written by the government asked; public with the outcome. */
    CONTRIBUTION_ANSWER,
    /** What an organisation makes of its invitation only it knows. */
    INVITATION
}
