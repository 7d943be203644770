package org.uprportal.cycle.process;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.inbox.TaskBrief;
import org.uprportal.inbox.TaskKind;
import org.uprportal.party.Audience;

/** The cycle's own tasks. */
@Configuration(proxyBeanMethods = false)
class CycleTasks {

    @Bean
    TaskKind confirmCycleTask(Cycles cycles) {
        return new CycleTask(CycleModel.CONFIRM_FORM, cycles, CycleDate.STAKEHOLDER_DEADLINE);
    }

    @Bean
    TaskKind closeCycleTask(Cycles cycles) {
        return new CycleTask(CycleModel.CLOSE_FORM, cycles, null);
    }

    private record CycleTask(
            String formKey, Cycles cycles, @Nullable CycleDate dueBy) implements TaskKind {

        @Override
        public TaskBrief brief(UUID subject) {
            var cycle = cycles.get(new CycleId(subject));
            return new TaskBrief(
                    List.of(String.valueOf(cycle.number()), String.valueOf(cycle.session())),
                    cycle.state(),
                    due(cycle),
                    Set.of(Audience.governmentOf(cycle.state())));
        }

        private @Nullable Instant due(CycleSummary cycle) {
            return dueBy == null ? null : cycle.on(dueBy);
        }
    }
}
