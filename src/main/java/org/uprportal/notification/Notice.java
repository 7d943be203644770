package org.uprportal.notification;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.Audience;
import org.uprportal.platform.KeptArguments;
import org.uprportal.platform.SafeText;

/**
 * News for people: one sentence in the portal and a letter by mail, each in the reader's language.
 *
 * @param key the sentence's key; {@code <key>.mail} may hold the letter's body, otherwise the sentence is the letter
 * @param arguments for the sentence's pattern: short strings, numbers and {@link org.uprportal.platform.Words}, never confidential
 *     content
 * @param path the page it links to, without leading slash
 * @param to whom it is meant for
 * @param subject the thing it is about
 * @param once sent at most once to each person for this value; null sends always
 */
public record Notice(
        String key,
        List<?> arguments,
        String path,
        Set<Audience> to,
        UUID subject,
        @Nullable String once) {

    /** Short texts: a title of many lines must not keep the notice from being posted. */
    private static final int LONGEST_ARGUMENT = 600;

    public Notice {
        arguments = KeptArguments.changed(arguments, text -> SafeText.shortened(text, LONGEST_ARGUMENT));
    }

    /** News that may be repeated. */
    public static Notice of(String key, List<?> arguments, String path, Set<Audience> to, UUID subject) {
        return new Notice(key, arguments, path, to, subject, null);
    }
}
