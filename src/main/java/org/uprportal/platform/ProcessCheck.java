package org.uprportal.platform;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the running processes of one model are held against: where each should stand, by what it is about. A process and its
 * aggregate move in one transaction; should they ever disagree, an operator is told and can free the process.
 */
public interface ProcessCheck {

    /** The process id, which is also the name of its file in {@code bpmn/}. */
    String process();

    /** Every subject that is underway, with the user tasks that may wait for it now; for all others nothing waits any more. */
    Map<UUID, Set<String>> underway();

    /**
     * Where the task alone is not enough, because more has to be begun with it: does all of it.
     *
     * @return whether it was done; otherwise the task is completed
     */
    default boolean catchUp(UUID subject, String task) {
        return false;
    }

    /** What the gateways behind a task that should not wait have to be told, so that its process catches up. */
    default Map<String, ?> variables(UUID subject, String task) {
        return Map.of();
    }
}
