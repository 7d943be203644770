package org.uprportal.notification;

import java.util.Optional;
import java.util.UUID;
import org.uprportal.account.PersonSummary;

/** Encloses a file with a letter about something, as it stands when the letter is written; implemented by the modules that know. */
public interface LetterEnclosure {

    /**
     * What goes with the news of that key about the subject; empty where nothing does.
     *
     * @param reader who gets the letter
     */
    Optional<Enclosure> of(String key, UUID subject, PersonSummary reader);

    /** A file. @param name of the same name one letter has only one @param type its media type with all parameters */
    record Enclosure(String name, String type, String content) {}
}
