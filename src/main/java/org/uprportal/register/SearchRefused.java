package org.uprportal.register;

import org.uprportal.platform.Refusal;

/** A search that is not saved. */
public final class SearchRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private SearchRefused(String key, String message, Object... arguments) {
        super(key, message, arguments);
    }

    static SearchRefused noTitle(int most) {
        return new SearchRefused(
                "register.searches.noTitle", "A saved search needs a title of at most " + most + " characters.", most);
    }

    static SearchRefused everything() {
        return new SearchRefused(
                "register.searches.everything", "Narrow the register down first, then save the search.");
    }

    static SearchRefused tooMany(int most) {
        return new SearchRefused(
                "register.searches.tooMany", "You have " + most + " saved searches; remove one first.", most);
    }

    static SearchRefused tooLong() {
        return new SearchRefused("register.searches.tooLong", "This search has too many conditions to be saved.");
    }
}
