package org.uprportal.organisation;

import org.uprportal.access.Thing;

/** What this module keeps and the matrix of access speaks of. */
enum OrganisationThing implements Thing {
    /** The coalition itself and its members by consent; that a coalition exists stands in the directory. */
    COALITION_MEMBERSHIP,
    /** What an organisation shows of itself in the public directory. */
    ORGANISATION_ENTRY,
    /** An organisation that is not in the directory. */
    ORGANISATION_UNLISTED,
    /** The secretariat and administrators enter organisations. */
    ORGANISATION_REGISTER,
    /** A focal point enters the ministries of its own State. */
    MINISTRY_REGISTER,
    /** An organisation that asks to be registered: seen by those who decide. */
    REGISTRATION,
    /** The bodies of a government are kept by its focal point. */
    GOVERNMENT_BODIES
}
