package org.uprportal.monitor;

import org.jspecify.annotations.Nullable;
import org.uprportal.platform.Refusal;

/** A step that is refused. */
public class MonitorRefused extends Refusal {

    private MonitorRefused(String key, String message, Object... arguments) {
        super("monitor.refused." + key, message, arguments);
    }

    static MonitorRefused tooLong(int most) {
        return new MonitorRefused("tooLong", "At most " + most + " characters.", most);
    }

    static MonitorRefused frozen() {
        return new MonitorRefused("frozen", "This brief is frozen.");
    }

    static MonitorRefused changed(@Nullable String by) {
        return by == null
                ? new MonitorRefused("changed", "A colleague has changed the text since you read it.")
                : new MonitorRefused("changedBy", by + " has changed the text since you read it.", by);
    }

    static MonitorRefused tooMany(int most) {
        return new MonitorRefused("tooMany", "At most " + most + ".", most);
    }
}
