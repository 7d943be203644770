package org.uprportal.watch;

import java.util.regex.Pattern;

/** What can be watched. */
public enum WatchedKind {
    /** Everything in the reviews of a State. */
    STATE("[A-Z]{3}"),
    /** One review of a State. */
    CYCLE(WatchedKind.ID),
    RECOMMENDATION(WatchedKind.ID),
    /** All recommendations with that theme, group of persons or goal. */
    THEME(WatchedKind.ID),
    ORGANISATION(WatchedKind.ID),
    CONSULTATION(WatchedKind.ID),
    MEETING(WatchedKind.ID);

    private static final String ID = "\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";

    private final Pattern form;

    WatchedKind(String form) {
        this.form = Pattern.compile(form);
    }

    boolean has(String id) {
        return form.matcher(id).matches();
    }
}
