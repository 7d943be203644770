package org.uprportal.watch;

import org.uprportal.platform.Refusal;

/** A watch that is refused. */
public final class WatchRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private WatchRefused(String key, String message, Object... arguments) {
        super("watch.refused." + key, message, arguments);
    }

    static WatchRefused tooMany(int most) {
        return new WatchRefused(
                "tooMany", "You watch " + most + " things already; stop watching one of them first.", most);
    }

    static WatchRefused notThere() {
        return new WatchRefused("notThere", "There is nothing here to watch.");
    }
}
