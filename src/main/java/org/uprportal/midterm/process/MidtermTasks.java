package org.uprportal.midterm.process;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.inbox.TaskBrief;
import org.uprportal.inbox.TaskKind;
import org.uprportal.midterm.CoReportId;
import org.uprportal.midterm.MidtermId;
import org.uprportal.midterm.MidtermSteps;
import org.uprportal.midterm.MidtermSummary;
import org.uprportal.organisation.CoalitionSteps;
import org.uprportal.party.Audience;

/** The tasks around a report: its author's, a coalition's also of the members that act for it; those of owners who are asked. */
@Configuration(proxyBeanMethods = false)
class MidtermTasks {

    @Bean
    TaskKind writeOwnMidTermTask(MidtermSteps steps, CoalitionSteps coalitions) {
        return own(MidtermModel.WRITE_FORM, steps, coalitions);
    }

    @Bean
    TaskKind approveOwnMidTermTask(MidtermSteps steps, CoalitionSteps coalitions) {
        return own(MidtermModel.APPROVE_FORM, steps, coalitions);
    }

    @Bean
    TaskKind answerCoReportTask(MidtermSteps steps) {
        return new About(
                MidtermModel.ANSWER_FORM,
                id -> steps.summary(new CoReportId(id)),
                id -> steps.owners(new CoReportId(id)));
    }

    private static TaskKind own(String form, MidtermSteps steps, CoalitionSteps coalitions) {
        return new About(
                form,
                id -> steps.summary(new MidtermId(id)),
                id -> coalitions.audienceOf(steps.summary(new MidtermId(id)).author()));
    }

    private record About(String formKey, Function<UUID, MidtermSummary> report, Function<UUID, Set<Audience>> audience)
            implements TaskKind {

        @Override
        public TaskBrief brief(UUID subject) {
            var one = report.apply(subject);
            return new TaskBrief(List.of(one.name()), one.state(), one.until(), audience.apply(subject));
        }
    }
}
