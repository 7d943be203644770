package org.uprportal.identity;

/** A principal of the web session that stands for a person of the portal. */
public interface SignedIn {

    /** Whom it stands for. */
    PersonId personId();
}
