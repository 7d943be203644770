package org.uprportal.platform.process;

import java.util.UUID;
import java.util.function.Consumer;
import org.operaton.bpm.engine.delegate.JavaDelegate;

/** Service tasks that do one thing with what their process is about, and set no variable. */
public final class OnSubject {

    private OnSubject() {}

    /** Does the work with the id under which the process was started. */
    public static JavaDelegate run(Consumer<UUID> work) {
        return execution -> work.accept(UUID.fromString(execution.getProcessBusinessKey()));
    }
}
