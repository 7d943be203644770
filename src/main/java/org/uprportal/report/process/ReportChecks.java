package org.uprportal.report.process;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.ProcessCheck;
import org.uprportal.report.ReportStatus;
import org.uprportal.report.ReportSteps;

/** What the processes of the national report may wait for. */
@Configuration(proxyBeanMethods = false)
class ReportChecks {

    /** A report is written until it is published. */
    @Bean
    ProcessCheck nationalReportCheck(ReportSteps steps, CurrentActor actor) {
        return new OfReports(ReportModel.REPORT, ReportModel.WRITE, status -> true, steps, actor);
    }

    /** A second person decides where approval was asked for. */
    @Bean
    ProcessCheck reportApprovalCheck(ReportSteps steps, CurrentActor actor) {
        return new OfReports(
                ReportModel.APPROVAL, ReportModel.APPROVE, status -> status == ReportStatus.APPROVAL, steps, actor);
    }

    /** A section waits until it is handed in. */
    @Bean
    ProcessCheck reportSectionCheck(ReportSteps steps, CurrentActor actor) {
        return new OfSections(ReportModel.SECTION, steps, actor);
    }

    private record OfReports(
            String process, String task, Predicate<ReportStatus> waits, ReportSteps steps, CurrentActor actor)
            implements ProcessCheck {

        @Override
        public Map<UUID, Set<String>> underway() {
            return actor.callAs(Actor.PORTAL, steps::unpublished).entrySet().stream()
                    .filter(one -> waits.test(one.getValue()))
                    .collect(Collectors.toMap(one -> one.getKey().value(), one -> Set.of(task)));
        }
    }

    private record OfSections(String process, ReportSteps steps, CurrentActor actor) implements ProcessCheck {

        @Override
        public Map<UUID, Set<String>> underway() {
            return actor.callAs(Actor.PORTAL, steps::owed).stream()
                    .collect(Collectors.toMap(one -> one.value(), one -> Set.of(ReportModel.WRITE_SECTION)));
        }
    }
}
