package org.uprportal.followup;

import java.time.Instant;
import org.uprportal.party.PartyId;
import org.uprportal.place.PlaceId;
import org.uprportal.recommendation.RecommendationId;

/** What a body of the State, or an organisation, says of a recommendation in one place; public, with its name. */
public record LocalRating(
        RecommendationId recommendation,
        PlaceId place,
        PartyId by,
        Side side,
        Progress progress,
        String statement,
        String evidence,
        Instant at) {}
