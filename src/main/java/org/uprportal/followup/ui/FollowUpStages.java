package org.uprportal.followup.ui;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Stage;
import org.uprportal.cycle.StageProgress;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.MidTermReports;
import org.uprportal.platform.PortalClock;

/** Where follow-up and the mid-term report of a cycle stand. */
@Configuration(proxyBeanMethods = false)
class FollowUpStages {

    @Bean
    StageProgress followUpStage(FollowUps followUps) {
        return new FollowUpStage(followUps);
    }

    @Bean
    StageProgress midTermStage(MidTermReports reports, PortalClock clock) {
        return new MidTermStage(reports, clock);
    }

    private record FollowUpStage(FollowUps followUps) implements StageProgress {

        @Override
        public Stage stage() {
            return Stage.FOLLOW_UP;
        }

        @Override
        public Standing standing(CycleSummary cycle) {
            var phase = cycle.status() == CycleStatus.CLOSED
                    ? Phase.DONE
                    : followUps.clusters(cycle.id()).isEmpty() ? Phase.AHEAD : Phase.OPEN;
            return new Standing(phase, cycle.on(CycleDate.ADOPTION), null);
        }

        @Override
        public String pathFor(CycleId cycle) {
            return FollowUpNavigation.cycle(cycle);
        }
    }

    private record MidTermStage(MidTermReports reports, PortalClock clock) implements StageProgress {

        @Override
        public Stage stage() {
            return Stage.MID_TERM;
        }

        @Override
        public Standing standing(CycleSummary cycle) {
            var due = cycle.on(CycleDate.MID_TERM_DUE);
            var published = reports.find(cycle.id()).filter(report -> report.publishedAt() != null);
            var phase = published.isPresent()
                    ? Phase.DONE
                    : clock.instant().isAfter(due.minus(java.time.Duration.ofDays(182))) ? Phase.OPEN : Phase.AHEAD;
            return new Standing(phase, null, due, phase == Phase.DONE ? "cycle.says.reportPublished" : null);
        }

        @Override
        public String pathFor(CycleId cycle) {
            return FollowUpNavigation.midTerm(cycle);
        }

        @Override
        public @Nullable String process() {
            return "mid-term";
        }
    }
}
