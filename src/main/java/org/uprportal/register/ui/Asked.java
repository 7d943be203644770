package org.uprportal.register.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.uprportal.platform.Messages;

/**
 * An open page that is asked for.
 *
 * @param reader in which language
 * @param rest its address after the language, the same in all of them
 */
record Asked(HttpServletRequest request, HttpServletResponse response, Locale reader, String rest) {

    /** Empty where the portal does not speak that language. */
    static Optional<Locale> language(String code) {
        return Messages.LANGUAGES.stream()
                .filter(one -> one.getLanguage().equals(code))
                .findFirst();
    }

    /** What the browser asks for, where the portal speaks it. */
    static Locale preferred(HttpServletRequest request) {
        return java.util.Collections.list(request.getLocales()).stream()
                .flatMap(one -> language(one.getLanguage()).stream())
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
