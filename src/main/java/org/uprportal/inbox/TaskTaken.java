package org.uprportal.inbox;

import org.uprportal.platform.Refusal;

/** Somebody else has taken or done the task meanwhile. */
public class TaskTaken extends Refusal {

    private TaskTaken(String key, String message, Object... arguments) {
        super(key, message, arguments);
    }

    /** Somebody else holds it. */
    public static TaskTaken by(String name) {
        return new TaskTaken("inbox.takenBy", "Taken by " + name + ".", name);
    }

    /** It no longer waits. */
    public static TaskTaken done() {
        return new TaskTaken("inbox.doneMeanwhile", "This task no longer waits: it has been done meanwhile.");
    }
}
