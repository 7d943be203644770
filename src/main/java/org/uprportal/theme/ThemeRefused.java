package org.uprportal.theme;

import org.uprportal.platform.Refusal;

/** A change to the lists of themes that is refused. */
public class ThemeRefused extends Refusal {

    private ThemeRefused(String key, String message, Object... arguments) {
        super(key, message, arguments);
    }

    static ThemeRefused unknown() {
        return new ThemeRefused("theme.unknown", "There is no such theme.");
    }

    static ThemeRefused unreadableLabel(String label) {
        return new ThemeRefused("theme.unreadableLabel", "A label needs at least one letter: " + label, label);
    }

    static ThemeRefused hiddenCharacters() {
        return new ThemeRefused("theme.hiddenCharacters", "A label may not hold invisible control characters.");
    }

    static ThemeRefused labelTooLong(int most) {
        return new ThemeRefused("theme.labelTooLong", "A label has at most " + most + " characters.", most);
    }

    static ThemeRefused codeTooLong(int most) {
        return new ThemeRefused("theme.codeTooLong", "A code has at most " + most + " characters.", most);
    }

    static ThemeRefused taken(String label) {
        return new ThemeRefused("theme.taken", "\"" + label + "\" is on this list already.", label);
    }

    static ThemeRefused closedList(String label) {
        return new ThemeRefused(
                "theme.closedList", "\"" + label + "\" is not on this list, and imports may not add to it.", label);
    }
}
