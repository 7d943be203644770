package org.uprportal.followup.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.ActionSteps;
import org.uprportal.followup.FollowUpSchedule;
import org.uprportal.inbox.TaskBrief;
import org.uprportal.inbox.TaskKind;
import org.uprportal.party.Actor;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;

/** The tasks of whoever owns an action. */
@Configuration(proxyBeanMethods = false)
class ActionTasks {

    @Bean
    TaskKind carryOutActionTask(ActionSteps steps, Cycles cycles, CurrentActor actor) {
        return new OwnersTask(
                FollowUpModel.CARRY_OUT_FORM,
                steps,
                cycles,
                actor,
                action -> steps.find(action).action().due());
    }

    @Bean
    TaskKind makeLawKnownTask(ActionSteps steps, Cycles cycles, CurrentActor actor) {
        return new OwnersTask(FollowUpModel.MAKE_KNOWN_FORM, steps, cycles, actor, steps::knownUntil);
    }

    private record OwnersTask(
            String formKey, ActionSteps steps, Cycles cycles, CurrentActor actor, Function<UUID, LocalDate> due)
            implements TaskKind {

        @Override
        public TaskBrief brief(UUID subject) {
            return actor.callAs(Actor.PORTAL, () -> {
                var found = steps.find(subject);
                return new TaskBrief(
                        List.of(found.action().title()),
                        cycles.get(found.cycle()).state(),
                        FollowUpSchedule.endOf(due.apply(subject)),
                        Set.of(Audience.party(found.action().ministry())));
            });
        }
    }
}
