package org.uprportal.monitor;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.Silences;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.Part;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.state.StateCode;

/**
 * What the actor watches over all reviews, one review of each State: of a mission's State its own recommendations, narrowed to
 * the themes and countries that the actor has chosen. Figures are read as a visitor, so that everybody sees the same.
 */
@Service
@Transactional(readOnly = true)
public class Boards {

    private final BoardChoices choices;
    private final Recommendations recommendations;
    private final FollowUps followUps;
    private final Silences silences;
    private final Cycles cycles;
    private final CurrentActor actor;
    private final Access access;
    private final PortalClock clock;

    Boards(
            BoardChoices choices,
            Recommendations recommendations,
            FollowUps followUps,
            Silences silences,
            Cycles cycles,
            CurrentActor actor,
            Access access,
            PortalClock clock) {
        this.choices = choices;
        this.recommendations = recommendations;
        this.followUps = followUps;
        this.silences = silences;
        this.cycles = cycles;
        this.actor = actor;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The most pressing of what the actor watches.
     *
     * @param reviews how many reviews of how many States
     * @param unanswered how many requests for an update wait
     * @param longestSilence for how many days the longest of them does; 0 where none does
     * @param next whose date comes next; null where none does
     */
    public record Pressing(
            int reviews,
            int unanswered,
            int longestSilence,
            @Nullable CycleSummary next,
            @Nullable CycleDate date) {}

    /**
     * A part of the reviews that the actor watches, in a fixed number of statements.
     *
     * @param order of the States, as the reader's language has it
     */
    public Part<BoardRow> rows(Comparator<StateCode> order, int offset, int most) {
        var watched = watched();
        var chosen = watched.reviews().stream()
                .sorted(Comparator.comparing(CycleSummary::state, order))
                .toList();
        var part = Part.of(chosen, offset, most);
        return new Part<>(rows(part.rows(), watched.of()), part.total());
    }

    /** These reviews as rows. @param only which recommendations count; null for all */
    List<BoardRow> rows(Collection<CycleSummary> shown, @Nullable Map<CycleId, List<RecommendationId>> only) {
        return actor.callAs(Actor.VISITOR, () -> {
            var of = only == null
                    ? recommendations.idsOf(shown.stream().map(CycleSummary::id).toList())
                    : only;
            var standings = followUps.standings(shown, of);
            var waiting = longest(of);
            return shown.stream()
                    .map(one -> new BoardRow(
                            one,
                            Calendar.stage(one, clock.instant()),
                            Calendar.next(one, clock.instant()),
                            standings.get(one.id()),
                            waiting.getOrDefault(one.id(), 0)))
                    .toList();
        });
    }

    private Map<CycleId, Integer> longest(Map<CycleId, List<RecommendationId>> of) {
        var cycleOf = new HashMap<RecommendationId, CycleId>();
        of.forEach((cycle, all) -> all.forEach(one -> cycleOf.put(one, cycle)));
        var longest = new HashMap<CycleId, Integer>();
        silences.all().forEach(one -> {
            var cycle = cycleOf.get(one.recommendation());
            if (cycle != null) {
                longest.merge(cycle, days(one), Math::max);
            }
        });
        return longest;
    }

    private int days(Silences.Silence one) {
        return (int) Duration.between(one.since(), clock.instant()).toDays();
    }

    /** What presses most of all that the actor watches, without reading each review. */
    public Pressing pressing() {
        var watched = watched();
        var reviews = watched.reviews();
        var of = watched.of() != null
                ? watched.of()
                : recommendations.idsOf(reviews.stream().map(CycleSummary::id).toList());
        var counted = reviews.stream()
                .flatMap(one -> of.getOrDefault(one.id(), List.of()).stream())
                .collect(Collectors.toSet());
        var waiting = silences.all().stream()
                .filter(one -> counted.contains(one.recommendation()))
                .toList();
        var now = clock.instant();
        var next = reviews.stream()
                .filter(one -> Calendar.next(one, now) != null)
                .min(Comparator.comparing(one -> one.on(java.util.Objects.requireNonNull(Calendar.next(one, now)))))
                .orElse(null);
        return new Pressing(
                reviews.size(),
                waiting.size(),
                waiting.isEmpty() ? 0 : days(waiting.getFirst()),
                next,
                next == null ? null : Calendar.next(next, now));
    }

    /** @param of which recommendations count; null for all */
    private record Watched(
            List<CycleSummary> reviews, @Nullable Map<CycleId, List<RecommendationId>> of) {}

    private Watched watched() {
        access.require(Act.READ, MonitorThing.MONITORED_REVIEW);
        var watch = choices.mine();
        var of = counted(watch);
        var followable = of == null ? recommendations.cycles() : of.keySet();
        // Of a State the newest review that has something to follow, else the newest.
        var order = Comparator.comparing((CycleSummary one) -> followable.contains(one.id()))
                .thenComparing(CycleSummary::number);
        var newest = new HashMap<StateCode, CycleSummary>();
        cycles.all().stream()
                .filter(one -> watch.states().isEmpty() || watch.states().contains(one.state()))
                .filter(one -> of == null || of.containsKey(one.id()))
                .forEach(one -> newest.merge(
                        one.state(), one, (first, other) -> order.compare(first, other) > 0 ? first : other));
        return new Watched(List.copyOf(newest.values()), of);
    }

    /** Which recommendations count for the actor; null for all. */
    @Nullable
    Map<CycleId, List<RecommendationId>> counted() {
        return counted(choices.mine());
    }

    private @Nullable Map<CycleId, List<RecommendationId>> counted(Watch watch) {
        var mission = recommendations.stateOfMission();
        if (mission.isEmpty()) {
            return watch.themes().isEmpty() ? null : recommendations.idsOn(watch.themes());
        }
        var made = recommendations.idsBy(mission.get());
        return watch.themes().isEmpty() ? made : both(made, recommendations.idsOn(watch.themes()));
    }

    private static Map<CycleId, List<RecommendationId>> both(
            Map<CycleId, List<RecommendationId>> one, Map<CycleId, List<RecommendationId>> other) {
        var both = new HashMap<CycleId, List<RecommendationId>>();
        one.forEach((cycle, all) -> {
            Set<RecommendationId> here = new HashSet<>(other.getOrDefault(cycle, List.of()));
            var left = all.stream().filter(here::contains).toList();
            if (!left.isEmpty()) {
                both.put(cycle, left);
            }
        });
        return both;
    }
}
