package org.uprportal.platform;

/** Refuses to start on ground that is not safe, in one sentence that says what to correct. */
public final class StartupRefused extends RuntimeException {

    private StartupRefused(String sentence) {
        super(sentence);
    }

    /** The refusal with its sentence, for whoever runs the portal. */
    public static StartupRefused because(String sentence) {
        return new StartupRefused(sentence);
    }
}
