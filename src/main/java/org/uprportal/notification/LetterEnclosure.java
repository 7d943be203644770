package org.uprportal.notification;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
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

    /**
     * A file.
     *
     * @param name of the same name one letter has only one
     * @param type its media type with all parameters
     * @param content as text; of a picture in Base64
     */
    record Enclosure(String name, String type, String content) {

        private static final String PICTURE = "image/";

        /** A picture in the format PNG. */
        public static Enclosure picture(String name, byte[] png) {
            return new Enclosure(name, PICTURE + "png", Base64.getEncoder().encodeToString(png));
        }

        /** Whether it is a picture. */
        public boolean picture() {
            return type.startsWith(PICTURE);
        }

        /** The file as it goes with the letter. */
        public byte[] bytes() {
            return picture() ? Base64.getDecoder().decode(content) : content.getBytes(StandardCharsets.UTF_8);
        }
    }
}
