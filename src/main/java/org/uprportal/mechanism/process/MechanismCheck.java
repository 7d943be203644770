package org.uprportal.mechanism.process;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uprportal.mechanism.MechanismSchedule;
import org.uprportal.mechanism.MechanismSteps;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ProcessCheck;

/** A mechanism waits to be confirmed once a year has gone by. */
@Component
class MechanismCheck implements ProcessCheck {

    private final MechanismSteps steps;
    private final CurrentActor actor;
    private final PortalClock clock;

    MechanismCheck(MechanismSteps steps, CurrentActor actor, PortalClock clock) {
        this.steps = steps;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public String process() {
        return MechanismModel.PROCESS;
    }

    @Override
    public Map<UUID, Set<String>> underway() {
        var now = clock.instant();
        return actor.callAs(Actor.PORTAL, steps::confirmed).entrySet().stream()
                .collect(Collectors.toMap(
                        one -> one.getKey().value(),
                        one -> now.isBefore(new MechanismSchedule(one.getValue()).asked())
                                ? Set.of()
                                : Set.of(MechanismModel.CONFIRM)));
    }
}
