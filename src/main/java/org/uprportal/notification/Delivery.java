package org.uprportal.notification;

/** What became of handing a letter to the mail server. */
enum Delivery {
    TAKEN,
    /** The server cannot be reached or does not answer in time: it is tried again. */
    AWAY,
    /** The server does not want this letter: trying again as it is would be in vain. */
    REFUSED
}
