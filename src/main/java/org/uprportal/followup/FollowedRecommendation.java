package org.uprportal.followup;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;

/**
 * A recommendation with all sides' views beside each other, newest first.
 *
 * @param government all that the government has said
 * @param civilSociety what each organisation says now
 * @param nhri what the national human rights institution says now
 * @param countryTeam what the country team says now
 * @param earlier what the other sides than the government have said before; public statements stay
 */
public record FollowedRecommendation(
        @Nullable ClusterSummary cluster,
        List<ProgressEntry> government,
        List<ProgressEntry> civilSociety,
        List<ProgressEntry> nhri,
        List<ProgressEntry> countryTeam,
        List<ProgressEntry> earlier,
        List<PlannedAction> actions,
        List<UpdateRequest> requests) {

    /** The one of that recommendation among all that were read for a page: whatever was asked for is there. */
    public static FollowedRecommendation among(
            Map<RecommendationId, FollowedRecommendation> all, RecommendationSummary one) {
        return Objects.requireNonNull(all.get(one.id()), "what was asked for is there");
    }

    /** What the government says now. */
    public Progress governmentSays() {
        return government.isEmpty()
                ? Progress.NO_INFORMATION
                : government.getFirst().progress();
    }

    /** What it shows that not everybody sees. */
    Stream<ProgressEntry> restricted() {
        return Stream.of(civilSociety, nhri, countryTeam, earlier)
                .flatMap(List::stream)
                .filter(ProgressEntry::restricted);
    }

    /** How many of civil society say what. */
    public Voices voices() {
        return Voices.of(civilSociety);
    }

    /** What the middle one of the organisations' voices says. */
    public Progress civilSocietySays() {
        return voices().says();
    }

    /** Whether another side lies two steps or more from the government: look here. */
    public boolean apart() {
        var government = governmentSays();
        return Stream.of(civilSociety, nhri, countryTeam)
                .map(side -> Voices.of(side).says())
                .anyMatch(government::farFrom);
    }
}
