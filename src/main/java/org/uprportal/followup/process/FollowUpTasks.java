package org.uprportal.followup.process;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.ClusterId;
import org.uprportal.followup.ClusterSummary;
import org.uprportal.followup.FollowUpSchedule;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.RequestId;
import org.uprportal.followup.UpdateDesk;
import org.uprportal.inbox.TaskBrief;
import org.uprportal.inbox.TaskKind;
import org.uprportal.party.Audience;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.ResponseDesk;

/** The tasks of follow-up. */
@Configuration(proxyBeanMethods = false)
class FollowUpTasks {

    @Bean
    TaskKind clusterTask(Cycles cycles, ResponseDesk responses) {
        return new GovernmentTask(FollowUpModel.CLUSTER_FORM, cycles, cycle -> {
            var sent = responses.progress(cycle.id()).sentAt();
            return sent == null ? cycle.on(CycleDate.ADOPTION) : FollowUpSchedule.clusteringDue(sent);
        });
    }

    @Bean
    TaskKind midTermTask(Cycles cycles) {
        return new GovernmentTask(FollowUpModel.MID_TERM_FORM, cycles, cycle -> cycle.on(CycleDate.MID_TERM_DUE));
    }

    @Bean
    TaskKind planActionsTask(FollowUps followUps, Cycles cycles) {
        return new ClusterTask(FollowUpModel.PLAN_FORM, followUps, cycles, FollowUpSchedule::planDue);
    }

    @Bean
    TaskKind reportProgressTask(FollowUps followUps, Cycles cycles) {
        return new ClusterTask(FollowUpModel.REPORT_FORM, followUps, cycles, FollowUpSchedule::reportDue);
    }

    @Bean
    TaskKind answerRequestTask(
            UpdateDesk updateDesk, FollowUps followUps, Recommendations recommendations, Cycles cycles) {
        return new RequestTask(updateDesk, followUps, recommendations, cycles);
    }

    private record GovernmentTask(String formKey, Cycles cycles, Function<CycleSummary, Instant> due)
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

    private record ClusterTask(
            String formKey, FollowUps followUps, Cycles cycles, Function<FollowUpSchedule, Instant> due)
            implements TaskKind {

        @Override
        public TaskBrief brief(UUID subject) {
            var cluster = followUps.cluster(new ClusterId(subject)).orElseThrow();
            return new TaskBrief(
                    List.of(cluster.title()),
                    cycles.get(cluster.cycle()).state(),
                    cluster.schedule() == null ? null : due.apply(cluster.schedule()),
                    Set.of(Audience.party(cluster.lead())));
        }
    }

    /** The lead ministry's; where nobody leads yet the focal point's, who may always answer. */
    private record RequestTask(
            UpdateDesk updateDesk, FollowUps followUps, Recommendations recommendations, Cycles cycles)
            implements TaskKind {

        @Override
        public String formKey() {
            return FollowUpModel.REQUEST_FORM;
        }

        @Override
        public TaskBrief brief(UUID subject) {
            var request = updateDesk.request(new RequestId(subject)).orElseThrow();
            var one =
                    recommendations.find(request.recommendation()).orElseThrow().summary();
            var state = cycles.get(one.cycle()).state();
            var audience = new HashSet<Audience>();
            var cluster = followUps.clusterOf(one);
            audience.add(cluster.map(ClusterSummary::lead).map(Audience::party).orElse(Audience.governmentOf(state)));
            return new TaskBrief(
                    List.of(one.paragraph()), state, FollowUpSchedule.answerDue(request.askedAt()), audience);
        }
    }
}
