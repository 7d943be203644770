package org.uprportal.statement;

import java.util.Locale;

/**
 * What somebody without account signs with.
 *
 * @param name of an organisation or person, as it will stand on the statement; not kept where it is not to be shown
 * @param shown whether the name is shown; otherwise only a number counts it
 */
public record SignatureForm(String name, String email, boolean shown, Locale language) {

    /** What was typed is not for logs. */
    @Override
    public String toString() {
        return "SignatureForm[…]";
    }
}
