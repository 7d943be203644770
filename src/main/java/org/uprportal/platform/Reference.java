package org.uprportal.platform;

import java.util.UUID;
import org.slf4j.Logger;

/** A random word that ties what a person was told to the line in the log, without saying anything itself. */
public final class Reference {

    private Reference() {}

    /** Logs the failure under a new reference, which is given back. */
    public static String to(Throwable failure, Logger log) {
        var reference = random();
        log.error("Reference {}", reference, failure);
        return reference;
    }

    /** A new reference. */
    public static String random() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
