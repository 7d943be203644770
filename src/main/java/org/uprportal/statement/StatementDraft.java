package org.uprportal.statement;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.uprportal.party.PartyId;
import org.uprportal.recommendation.RecommendationId;

/**
 * What is written into a statement before it is opened.
 *
 * @param addressee the body it addresses; null while none is chosen
 * @param about the recommendations it speaks of
 * @param until the last day on which it can be signed; null while none is chosen
 */
public record StatementDraft(
        String title,
        String text,
        @Nullable PartyId addressee,
        Set<RecommendationId> about,
        @Nullable LocalDate until) {

    public StatementDraft {
        about = Set.copyOf(about);
    }
}
