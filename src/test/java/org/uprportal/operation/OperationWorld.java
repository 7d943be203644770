package org.uprportal.operation;

import org.uprportal.platform.EngineCare;
import org.uprportal.testing.world.ModuleWorld;
import org.uprportal.testing.world.Trials;

/** What whoever runs the portal sees to; nothing of it has stopped. */
public class OperationWorld implements ModuleWorld {

    private final Operations operations;

    OperationWorld(Operations operations) {
        this.operations = operations;
    }

    @Override
    public void trials(Trials trials) {
        trials.of("operation")
                .read(who -> operations.stopped(10) != null && operations.odd() != null)
                .write(() -> operations.tryAgain(
                        new EngineCare.Stopped("none", "upr-cycle", "timer", null, EngineCare.Reason.FAULT)));
    }
}
