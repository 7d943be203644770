package org.uprportal.indicator.process;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.uprportal.indicator.IndicatorSchedule;
import org.uprportal.indicator.IndicatorSteps;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ProcessCheck;

/** A value is waited for once its period is over, as long as the indicator is measured. */
@Component
class IndicatorCheck implements ProcessCheck {

    private final IndicatorSteps steps;
    private final CurrentActor actor;
    private final PortalClock clock;

    IndicatorCheck(IndicatorSteps steps, CurrentActor actor, PortalClock clock) {
        this.steps = steps;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public String process() {
        return IndicatorModel.PROCESS;
    }

    @Override
    public Map<UUID, Set<String>> underway() {
        var now = clock.instant();
        return actor.callAs(Actor.PORTAL, steps::periods).entrySet().stream()
                .collect(Collectors.toMap(
                        one -> one.getKey().value(),
                        one -> now.isBefore(new IndicatorSchedule(one.getValue()).asked())
                                ? Set.of()
                                : Set.of(IndicatorModel.MEASURE)));
    }
}
