package org.uprportal.inbox;

import org.uprportal.platform.Refusal;

/** A hand-over or a substitution that is refused. */
public class InboxRefused extends Refusal {

    private InboxRefused(String key, String message, Object... arguments) {
        super(key, message, arguments);
    }

    static InboxRefused noteTooLong(int most) {
        return new InboxRefused("inbox.noteTooLong", "At most " + most + " characters.", most);
    }

    static InboxRefused sameHolder() {
        return new InboxRefused("inbox.sameHolder", "They have it already.");
    }

    static InboxRefused badDays() {
        return new InboxRefused("inbox.badDays", "The last day is not before the first, and not over.");
    }

    static InboxRefused standsInAlready() {
        return new InboxRefused("inbox.standsInAlready", "Somebody stands in for these days already.");
    }
}
