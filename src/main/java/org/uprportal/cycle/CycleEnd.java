package org.uprportal.cycle;

import java.util.Collection;
import java.util.UUID;

/**
 * What a module still has at work in a cycle, implemented in the {@code process} room of each module whose processes run
 * beside the cycle's own. When the cycle is closed, all of it ends.
 */
public interface CycleEnd {

    /** The subjects of the module's processes in that cycle, besides the cycle itself. Asked for the portal only. */
    Collection<UUID> subjects(CycleId cycle);

    /** Whether whoever closes a cycle may read which of these tasks are open; not where they are an organisation's own matter. */
    default boolean named() {
        return false;
    }
}
