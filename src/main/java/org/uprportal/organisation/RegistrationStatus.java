package org.uprportal.organisation;

/** How far a registration has come. */
public enum RegistrationStatus {
    /** Sent; the address is not confirmed, nobody sees it. */
    ASKED,
    /** Waits for the decision. */
    WAITING,
    /** Refused; can be appealed. */
    REFUSED,
    /** Waits for the decision of another person. */
    APPEALED,
    ACCEPTED,
    /** Refused for good. */
    CLOSED
}
