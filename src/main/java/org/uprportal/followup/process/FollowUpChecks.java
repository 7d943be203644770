package org.uprportal.followup.process;

import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.cycle.CycleId;
import org.uprportal.followup.ClusterId;
import org.uprportal.followup.ClusterSummary;
import org.uprportal.followup.FollowUpSchedule;
import org.uprportal.followup.FollowUpUnderwaySteps;
import org.uprportal.followup.FollowUps;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.ProcessCheck;

/** What each process of the follow-up may wait for. */
@Configuration(proxyBeanMethods = false)
class FollowUpChecks {

    /** Recommendations wait to be given to ministries until some are. */
    @Bean
    ProcessCheck clusteringCheck(FollowUps followUps) {
        return new Simple(FollowUpModel.CLUSTERING, FollowUpModel.CLUSTER, () -> {
            var waiting = new HashSet<>(followUps.followable());
            waiting.removeAll(followUps.begun());
            return waiting.stream().map(CycleId::value).collect(Collectors.toSet());
        });
    }

    /** A request waits until it is answered. */
    @Bean
    ProcessCheck updateRequestCheck(FollowUpUnderwaySteps steps) {
        return new Simple(
                FollowUpModel.UPDATE_REQUEST,
                FollowUpModel.ANSWER_REQUEST,
                () -> steps.requests().stream().map(one -> one.value()).collect(Collectors.toSet()));
    }

    /** A drafted mid-term report waits until it is published. */
    @Bean
    ProcessCheck midTermCheck(FollowUpUnderwaySteps steps) {
        return new Simple(
                FollowUpModel.MID_TERM,
                FollowUpModel.EDIT_MID_TERM,
                () -> steps.midTermDrafts().stream().map(CycleId::value).collect(Collectors.toSet()));
    }

    /** A cluster waits for its plan until that stands, and for the report of its period once that is over. */
    @Bean
    ProcessCheck followUpCheck(FollowUpUnderwaySteps steps, PortalClock clock) {
        return new OfClusters(steps, clock);
    }

    private record Simple(String process, String task, Supplier<Set<UUID>> waiting) implements ProcessCheck {

        @Override
        public Map<UUID, Set<String>> underway() {
            return waiting.get().stream().collect(Collectors.toMap(one -> one, one -> Set.of(task)));
        }
    }

    private record OfClusters(FollowUpUnderwaySteps steps, PortalClock clock) implements ProcessCheck {

        @Override
        public String process() {
            return FollowUpModel.FOLLOW_UP;
        }

        @Override
        public Map<UUID, Set<String>> underway() {
            var now = clock.instant();
            return steps.clusters().stream()
                    .collect(Collectors.toMap(one -> one.id().value(), one -> tasks(one, now)));
        }

        private static Set<String> tasks(ClusterSummary one, Instant now) {
            var tasks = new HashSet<String>();
            if (!one.planStands()) {
                tasks.add(FollowUpModel.PLAN);
            }
            if (one.schedule() == null || !now.isBefore(one.schedule().reportAsked())) {
                tasks.add(FollowUpModel.REPORT);
            }
            return tasks;
        }

        /** The next report is asked for when the cluster's present period is over. */
        @Override
        public Map<String, ?> variables(UUID subject, String task) {
            if (!task.equals(FollowUpModel.REPORT)) {
                return Map.of();
            }
            var dates = steps.clusters().stream()
                    .filter(one -> one.id().equals(new ClusterId(subject)))
                    .findFirst()
                    .map(ClusterSummary::schedule)
                    .orElseGet(() -> new FollowUpSchedule(clock.instant(), clock.instant()));
            return Map.of(
                    FollowUpModel.NEXT_REPORT, Date.from(dates.reportAsked()),
                    FollowUpModel.REPORT_REMINDER, Date.from(dates.reportDue().minus(FollowUpSchedule.FORTNIGHT)),
                    FollowUpModel.REPORT_DUE, Date.from(dates.reportDue()),
                    FollowUpModel.REPORT_ABOVE, Date.from(dates.reportDue().plus(FollowUpSchedule.FORTNIGHT)));
        }
    }
}
