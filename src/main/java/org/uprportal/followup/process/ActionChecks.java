package org.uprportal.followup.process;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.followup.ActionSteps;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.ProcessCheck;

/** What the processes of the plan's actions may wait for. */
@Configuration(proxyBeanMethods = false)
class ActionChecks {

    /** An action waits until it is done, or will not be; a law until it is in force. */
    @Bean
    ProcessCheck actionCheck(ActionSteps steps, CurrentActor actor) {
        return new Of(FollowUpModel.ACTION, FollowUpModel.CARRY_OUT, () -> actor.callAs(Actor.PORTAL, steps::open));
    }

    /** A law in force waits until those who must know it do. */
    @Bean
    ProcessCheck lawMadeKnownCheck(ActionSteps steps, CurrentActor actor) {
        return new Of(
                FollowUpModel.LAW_MADE_KNOWN,
                FollowUpModel.MAKE_KNOWN,
                () -> actor.callAs(Actor.PORTAL, steps::unknown));
    }

    private record Of(String process, String task, Supplier<List<UUID>> waiting) implements ProcessCheck {

        @Override
        public Map<UUID, Set<String>> underway() {
            return waiting.get().stream().collect(Collectors.toMap(one -> one, one -> Set.of(task)));
        }
    }
}
