package org.uprportal.notification;

import java.util.List;
import java.util.Locale;

/**
 * A letter to an address behind which the portal knows nobody yet, with a link that is itself a key.
 *
 * @param key the subject's key; {@code <key>.mail} holds the body
 * @param arguments for both patterns
 * @param path the page it links to, without leading slash
 */
public record SecretLetter(String address, Locale language, String key, List<?> arguments, String path) {

    /** The link stays out of logs. */
    @Override
    public String toString() {
        return "SecretLetter[" + key + "]";
    }
}
