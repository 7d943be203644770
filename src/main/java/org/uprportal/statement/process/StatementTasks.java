package org.uprportal.statement.process;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.inbox.TaskBrief;
import org.uprportal.inbox.TaskKind;
import org.uprportal.party.Audience;
import org.uprportal.party.Party;
import org.uprportal.party.PartyKind;
import org.uprportal.statement.StatementId;
import org.uprportal.statement.StatementSteps;
import org.uprportal.statement.StatementSummary;

/** The tasks of a joint statement. */
@Configuration(proxyBeanMethods = false)
class StatementTasks {

    /** Whoever drafted it gathers signatures until it is frozen. */
    @Bean
    TaskKind gatherSignaturesTask(StatementSteps steps) {
        return new OfStatement(
                StatementModel.GATHER_FORM,
                steps,
                id -> Set.of(Audience.editors(steps.author(id).id())),
                StatementSummary::signUntil);
    }

    /** The body it addresses answers. */
    @Bean
    TaskKind answerStatementTask(StatementSteps steps) {
        return new OfStatement(
                StatementModel.ANSWER_FORM, steps, id -> audience(steps.addressee(id)), StatementSummary::answerDue);
    }

    /** The focal point's is everybody's who acts for the State. */
    private static Set<Audience> audience(Party addressee) {
        var audience = new HashSet<Audience>();
        audience.add(
                addressee.kind() == PartyKind.GOVERNMENT && addressee.state() != null
                        ? Audience.governmentOf(addressee.state())
                        : Audience.party(addressee.id()));
        return audience;
    }

    private interface Due {
        @Nullable
        Instant of(StatementSummary one);
    }

    private record OfStatement(
            String formKey, StatementSteps steps, Function<StatementId, Set<Audience>> audience, Due due)
            implements TaskKind {

        @Override
        public TaskBrief brief(UUID subject) {
            var id = new StatementId(subject);
            var one = steps.summary(id);
            return new TaskBrief(List.of(one.title()), one.state(), due.of(one), audience.apply(id));
        }
    }
}
