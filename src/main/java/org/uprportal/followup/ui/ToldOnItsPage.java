package org.uprportal.followup.ui;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.Progress;
import org.uprportal.recommendation.Aftermath;
import org.uprportal.recommendation.RecommendationSummary;

/** Tells on the page of a recommendation how far it is, and leads from there to its follow-up. */
@Component
class ToldOnItsPage implements Aftermath {

    private final FollowUps followUps;

    ToldOnItsPage(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public Optional<Told> of(RecommendationSummary one) {
        var followed = followUps.followed(one);
        if (followed.cluster() == null) {
            return Optional.empty();
        }
        var says = followed.governmentSays();
        return Optional.of(
                new Told("followup.progress." + says, good(says), FollowUpNavigation.recommendation(one.id())));
    }

    private static @org.jspecify.annotations.Nullable Boolean good(Progress progress) {
        return switch (progress) {
            case FULLY, MOSTLY -> true;
            case NOT, CONTRARY -> false;
            case PARTLY, NO_INFORMATION -> null;
        };
    }
}
