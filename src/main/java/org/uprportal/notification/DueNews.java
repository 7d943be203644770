package org.uprportal.notification;

/**
 * News that wait for their hour in the module that has them, and become notices when it comes; implemented by that module. Asked
 * before letters are written, so that what comes due at one hour is one letter.
 */
public interface DueNews {

    /** Tells what is due now, in transactions of its own. */
    void tell();
}
