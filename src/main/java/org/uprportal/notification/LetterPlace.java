package org.uprportal.notification;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Knows where something stands, so that a letter can say it; implemented by the modules that know. */
public interface LetterPlace {

    /** Where the subject stands, such as the review of a State, in that language; empty where this one does not know. */
    Optional<String> of(UUID subject, Locale language);
}
