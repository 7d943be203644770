package org.uprportal.report.process;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.inbox.TaskBrief;
import org.uprportal.inbox.TaskKind;
import org.uprportal.party.Actor;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.report.ReportSchedule;
import org.uprportal.report.ReportSteps;
import org.uprportal.report.SectionId;

/** The tasks of the national report. */
@Configuration(proxyBeanMethods = false)
class ReportTasks {

    @Bean
    TaskKind writeReportTask(Cycles cycles) {
        return new FocalPointTask(ReportModel.WRITE_FORM, cycles, cycle -> cycle.on(CycleDate.NATIONAL_REPORT_DUE));
    }

    @Bean
    TaskKind approveReportTask(Cycles cycles) {
        return new FocalPointTask(ReportModel.APPROVE_FORM, cycles, cycle -> cycle.on(CycleDate.NATIONAL_REPORT_DUE));
    }

    @Bean
    TaskKind writeSectionTask(ReportSteps steps, Cycles cycles, CurrentActor actor) {
        return new SectionTask(steps, cycles, actor);
    }

    private record FocalPointTask(String formKey, Cycles cycles, Function<CycleSummary, @Nullable Instant> due)
            implements TaskKind {

        @Override
        public TaskBrief brief(UUID subject) {
            var cycle = cycles.get(new CycleId(subject));
            return new TaskBrief(
                    List.of(String.valueOf(cycle.number())),
                    cycle.state(),
                    due.apply(cycle),
                    Set.of(Audience.governmentOf(cycle.state())));
        }
    }

    private record SectionTask(ReportSteps steps, Cycles cycles, CurrentActor actor) implements TaskKind {

        @Override
        public String formKey() {
            return ReportModel.SECTION_FORM;
        }

        @Override
        public TaskBrief brief(UUID subject) {
            var section = actor.callAs(Actor.PORTAL, () -> steps.section(new SectionId(subject)))
                    .orElseThrow();
            var state = cycles.get(section.cycle()).state();
            return new TaskBrief(
                    List.of(section.title()),
                    state,
                    section.due() == null ? null : ReportSchedule.endOf(section.due()),
                    Set.of(section.owner() == null ? Audience.governmentOf(state) : Audience.party(section.owner())));
        }
    }
}
