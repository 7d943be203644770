package org.uprportal.followup.ui;

import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.uprportal.cycle.CycleId;
import org.uprportal.followup.ClusterId;
import org.uprportal.followup.RequestId;
import org.uprportal.followup.UpdateDesk;
import org.uprportal.inbox.TaskPage;
import org.uprportal.platform.MenuItem;
import org.uprportal.recommendation.RecommendationId;

/** How others link to follow-up. */
@Configuration(proxyBeanMethods = false)
public class FollowUpNavigation {

    private static final String FOLLOW_UP = "follow-up";

    /** The follow-up of one cycle. */
    public static String cycle(CycleId cycle) {
        return FOLLOW_UP + "/" + cycle.value();
    }

    /** One cluster. */
    public static String cluster(ClusterId cluster) {
        return "clusters/" + cluster.value();
    }

    /** What the reader's body has to say in one cycle. */
    public static String worklist(CycleId cycle) {
        return "worklist/" + cycle.value();
    }

    /** What becomes of one recommendation. */
    public static String recommendation(RecommendationId id) {
        return "progress/" + id.value();
    }

    /** The mid-term report of one cycle. */
    public static String midTerm(CycleId cycle) {
        return "mid-term/" + cycle.value();
    }

    /** The State's plan in one cycle. */
    public static String plan(CycleId cycle) {
        return "plan/" + cycle.value();
    }

    /** One action of the plan. */
    public static String action(UUID action) {
        return "actions/" + action;
    }

    @Bean
    MenuItem followUpMenu() {
        return new MenuItem("public", 30, "followup.title", FOLLOW_UP, "trending-up", Set.of());
    }

    @Bean
    TaskPage clusterPage() {
        return new Place("followup/cluster", subject -> "clustering/" + subject);
    }

    @Bean
    TaskPage planActionsPage() {
        return new Place("followup/plan-actions", subject -> "clusters/" + subject);
    }

    @Bean
    TaskPage reportProgressPage() {
        return new Place("followup/report-progress", subject -> "clusters/" + subject);
    }

    @Bean
    TaskPage carryOutActionPage() {
        return new Place("followup/carry-out", FollowUpNavigation::action);
    }

    @Bean
    TaskPage makeLawKnownPage() {
        return new Place("followup/make-known", FollowUpNavigation::action);
    }

    @Bean
    TaskPage midTermPage() {
        return new Place("followup/mid-term", subject -> "mid-term/" + subject);
    }

    @Bean
    TaskPage answerRequestPage(UpdateDesk updateDesk) {
        return new Place(
                "followup/answer-request",
                subject -> updateDesk
                        .request(new RequestId(subject))
                        .map(request -> recommendation(request.recommendation()))
                        .orElse(FOLLOW_UP));
    }

    private record Place(String formKey, Function<UUID, String> at) implements TaskPage {

        @Override
        public String pathFor(UUID subject) {
            return at.apply(subject);
        }
    }
}
