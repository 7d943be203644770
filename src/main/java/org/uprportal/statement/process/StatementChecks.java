package org.uprportal.statement.process;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.cycle.CycleEnd;
import org.uprportal.cycle.CycleId;
import org.uprportal.platform.ProcessCheck;
import org.uprportal.statement.StatementId;
import org.uprportal.statement.StatementStatus;
import org.uprportal.statement.StatementSteps;

/** What the process may wait for, and what of it ends with a cycle. */
@Configuration(proxyBeanMethods = false)
class StatementChecks {

    /** It is signed, or it waits for its answer. */
    @Bean
    ProcessCheck jointStatementCheck(StatementSteps steps) {
        return new Check(steps);
    }

    /** Whoever closes a cycle reads which statements are signed or wait for an answer: both is public. */
    @Bean
    CycleEnd statementEnd(StatementSteps steps) {
        return new End(steps);
    }

    private record Check(StatementSteps steps) implements ProcessCheck {

        @Override
        public String process() {
            return StatementModel.PROCESS;
        }

        @Override
        public Map<UUID, Set<String>> underway() {
            return steps.underway().entrySet().stream()
                    .collect(Collectors.toMap(
                            one -> one.getKey().value(),
                            one -> Set.of(
                                    one.getValue() == StatementStatus.OPEN
                                            ? StatementModel.GATHER
                                            : StatementModel.ANSWER)));
        }
    }

    private record End(StatementSteps steps) implements CycleEnd {

        @Override
        public Collection<UUID> subjects(CycleId cycle) {
            return steps.underway(cycle).stream().map(StatementId::value).toList();
        }

        @Override
        public boolean named() {
            return true;
        }
    }
}
