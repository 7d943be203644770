package org.uprportal.monitor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uprportal.followup.ActionState;
import org.uprportal.followup.ClusterSummary;
import org.uprportal.followup.FollowedRecommendation;
import org.uprportal.followup.PlannedAction;
import org.uprportal.followup.Progress;
import org.uprportal.followup.UpdateRequest;
import org.uprportal.followup.Voices;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;

/** What of the follow-up is overdue, silent, moved or seen differently, from what was read of it. */
record FollowUpLists(
        List<RecommendationSummary> all,
        Map<RecommendationId, FollowedRecommendation> followed,
        List<ClusterSummary> clusters,
        Instant now) {

    private static final Comparator<Listed> MOST_FIRST =
            Comparator.comparingInt(Listed::number).reversed();

    void into(Map<Figure, List<Listed>> lists) {
        var today = LocalDate.ofInstant(now, PortalClock.GENEVA);
        lists.put(Figure.APART, apart());
        lists.put(Figure.OVERDUE, actions(one -> one.overdue(today), one -> days(one.due(), today)));
        lists.put(Figure.MOVED, actions(one -> !one.moves().isEmpty(), PlannedAction::monthsMoved));
        lists.put(Figure.WITHOUT_MEANS, actions(FollowUpLists::withoutMeans, one -> 0));
        var silent = silent();
        lists.put(Figure.UNANSWERED, silent);
        lists.put(Figure.LONGEST_SILENCE, silent);
        lists.put(
                Figure.WITHOUT_PLAN,
                clusters.stream()
                        .filter(one -> !one.planStands())
                        .map(one -> listed(
                                one,
                                one.schedule() == null ? null : one.schedule().planDue()))
                        .sorted(MOST_FIRST)
                        .toList());
        lists.put(
                Figure.LATE_PLANS,
                clusters.stream()
                        .filter(one -> one.planLate(now) != null)
                        .map(one -> listed(one, one.planLate(now)))
                        .sorted(MOST_FIRST)
                        .toList());
        lists.put(
                Figure.LATE_REPORTS,
                clusters.stream()
                        .filter(one -> one.reportLate(now) != null)
                        .map(one -> listed(one, one.reportLate(now)))
                        .sorted(MOST_FIRST)
                        .toList());
    }

    private List<Listed> apart() {
        return all.stream()
                .filter(one -> view(one).apart())
                .map(one -> {
                    var government = view(one).governmentSays();
                    var farthest = Stream.of(
                                    view(one).civilSociety(),
                                    view(one).nhri(),
                                    view(one).countryTeam())
                            .map(side -> Voices.of(side).says())
                            .filter(government::farFrom)
                            .max(Comparator.comparingInt(other -> steps(government, other)))
                            .orElse(government);
                    return new Listed(
                            one.id().value(),
                            words(one),
                            null,
                            steps(government, farthest),
                            List.of(government, farthest));
                })
                .sorted(MOST_FIRST)
                .toList();
    }

    private static int steps(Progress one, Progress other) {
        return Math.abs(one.ordinal() - other.ordinal());
    }

    /** Each action once, whatever it serves; what is drafted a visitor does not see. */
    private List<Listed> actions(Predicate<PlannedAction> wanted, ToIntFunction<PlannedAction> number) {
        var found = new LinkedHashMap<UUID, Listed>();
        followed.values().stream()
                .flatMap(one -> one.actions().stream())
                .filter(wanted)
                .forEach(one -> found.putIfAbsent(
                        one.id(), new Listed(one.id(), one.title(), one.due(), number.applyAsInt(one))));
        return found.values().stream().sorted(MOST_FIRST).toList();
    }

    private static boolean withoutMeans(PlannedAction one) {
        return (one.state() == ActionState.PLANNED || one.state() == ActionState.UNDER_WAY)
                && one.text().budget() == null
                && one.text().source().isBlank();
    }

    private List<Listed> silent() {
        var found = new ArrayList<Listed>();
        all.forEach(one -> view(one).requests().stream()
                .filter(UpdateRequest::waits)
                .forEach(request -> found.add(new Listed(
                        one.id().value(),
                        words(one),
                        LocalDate.ofInstant(request.askedAt(), PortalClock.GENEVA),
                        Math.max(0, (int) request.daysOfSilence(now))))));
        return found.stream().sorted(MOST_FIRST).toList();
    }

    private Listed listed(ClusterSummary one, @Nullable Instant due) {
        var day = due == null ? null : LocalDate.ofInstant(due, PortalClock.GENEVA);
        return new Listed(
                one.id().value(),
                one.title(),
                day,
                day == null ? 0 : Math.max(0, days(day, LocalDate.ofInstant(now, PortalClock.GENEVA))));
    }

    private FollowedRecommendation view(RecommendationSummary one) {
        return Objects.requireNonNull(followed.get(one.id()), "each of them was read");
    }

    static String words(RecommendationSummary one) {
        return one.paragraph() + " " + one.text();
    }

    static int days(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }
}
