package org.uprportal.midterm.process;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.cycle.CycleEnd;
import org.uprportal.cycle.CycleId;
import org.uprportal.midterm.CoReportId;
import org.uprportal.midterm.MidtermId;
import org.uprportal.midterm.MidtermStatus;
import org.uprportal.midterm.MidtermSteps;
import org.uprportal.platform.ProcessCheck;
import org.uprportal.platform.Workflow;

/** What the processes may wait for, and what of it ends with a cycle. */
@Configuration(proxyBeanMethods = false)
class MidtermChecks {

    /** It is written, or it waits for its approval. */
    @Bean
    ProcessCheck ownMidTermCheck(MidtermSteps steps, Workflow workflow) {
        return new OfReport(steps, workflow);
    }

    /** Whoever is asked is waited for until they answer or it is over. */
    @Bean
    ProcessCheck coReportCheck(MidtermSteps steps) {
        return new OfAsked(steps);
    }

    /** Nobody else learns that an organisation writes one. */
    @Bean
    CycleEnd ownMidTermEnd(MidtermSteps steps) {
        return new End(steps);
    }

    private record OfReport(MidtermSteps steps, Workflow workflow) implements ProcessCheck {

        @Override
        public String process() {
            return MidtermModel.PROCESS;
        }

        @Override
        public Map<UUID, Set<String>> underway() {
            return steps.underway().entrySet().stream()
                    .collect(Collectors.toMap(
                            one -> one.getKey().value(),
                            one -> Set.of(
                                    one.getValue() == MidtermStatus.DRAFT
                                            ? MidtermModel.WRITE
                                            : MidtermModel.APPROVE)));
        }

        /** Of a report that is no longer written, whatever became of it, no approval is asked on the way to its end. */
        @Override
        public boolean catchUp(UUID subject, String task) {
            if (underway().containsKey(subject)) {
                return false;
            }
            workflow.deliver(subject, MidtermModel.THROWN_AWAY, Map.of());
            return true;
        }

        @Override
        public Map<String, ?> variables(UUID subject, String task) {
            return task.equals(MidtermModel.APPROVE) ? Map.of(MidtermModel.APPROVED, false) : Map.of();
        }
    }

    private record OfAsked(MidtermSteps steps) implements ProcessCheck {

        @Override
        public String process() {
            return MidtermModel.ASKED;
        }

        @Override
        public Map<UUID, Set<String>> underway() {
            return steps.waiting(steps.underway().keySet()).stream()
                    .collect(Collectors.toMap(CoReportId::value, one -> Set.of(MidtermModel.ANSWER)));
        }
    }

    private record End(MidtermSteps steps) implements CycleEnd {

        @Override
        public Collection<UUID> subjects(CycleId cycle) {
            var reports = steps.underway(cycle);
            return Stream.concat(
                            reports.stream().map(MidtermId::value),
                            steps.waiting(reports).stream().map(CoReportId::value))
                    .toList();
        }
    }
}
