package org.uprportal.recommendation.process;

import java.util.UUID;
import org.operaton.bpm.engine.delegate.DelegateExecution;
import org.operaton.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.recommendation.ResponseDesk;

/** Records the adoption of the outcome. */
@Component("recordAdoptionDelegate")
class RecordAdoptionDelegate implements JavaDelegate {

    private final ResponseDesk responses;
    private final CurrentActor actor;

    RecordAdoptionDelegate(ResponseDesk responses, CurrentActor actor) {
        this.responses = responses;
        this.actor = actor;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var cycle = new CycleId(UUID.fromString(execution.getProcessBusinessKey()));
        actor.runAs(Actor.PORTAL, () -> responses.recordAdoption(cycle));
    }
}
