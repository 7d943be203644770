package org.uprportal.platform;

import java.util.Optional;

/**
 * What somebody has typed and not yet sent, so that an expired session or a closed browser loses none of it.
 *
 * <p>Only the person who typed it gets it back. A place is a short key of letters, digits, dots, colons, slashes and hyphens,
 * such as {@code advocacy.message:<id>}. Nothing is kept for visitors without account.
 */
public interface KeptTexts {

    /** The longest text that is kept, in characters; of a longer one nothing is kept. */
    int LONGEST = 100_000;

    /** Keeps the text; an empty one is forgotten. */
    void keep(String place, String text);

    /** What the acting person typed there last, at most thirty days ago. */
    Optional<String> kept(String place);

    /** Forgets it, once it has been sent. */
    void forget(String place);

    /** Forgets what anybody has typed there: once the thing has gone on, and where it would tie them to it. */
    void forgetAll(String place);
}
