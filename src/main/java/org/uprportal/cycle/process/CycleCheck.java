package org.uprportal.cycle.process;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleEvent;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.platform.ProcessCheck;

/** A cycle waits to be confirmed, a running one, at its end, to be closed, a closed one for nothing. */
@Component
class CycleCheck implements ProcessCheck {

    private final Cycles cycles;
    private final ApplicationEventPublisher events;

    CycleCheck(Cycles cycles, ApplicationEventPublisher events) {
        this.cycles = cycles;
        this.events = events;
    }

    @Override
    public String process() {
        return CycleModel.PROCESS;
    }

    @Override
    public Map<UUID, Set<String>> underway() {
        return cycles.all().stream().collect(Collectors.toMap(one -> one.id().value(), one -> switch (one.status()) {
            case OPENED -> Set.of(CycleModel.CONFIRM_CYCLE);
            case RUNNING -> Set.of(CycleModel.CLOSE_CYCLE);
            case CLOSED -> Set.of();
        }));
    }

    /** The stages of a confirmed cycle set their own dates before they begin: they hear of it once more. */
    @Override
    public boolean catchUp(UUID subject, String task) {
        var cycle = cycles.find(new CycleId(subject));
        if (!task.equals(CycleModel.CONFIRM_CYCLE) || cycle.isEmpty()) {
            return false;
        }
        events.publishEvent(
                new CycleEvent.Confirmed(cycle.get().id(), cycle.get().state()));
        return true;
    }
}
