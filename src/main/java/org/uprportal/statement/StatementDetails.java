package org.uprportal.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uprportal.recommendation.RecommendationSummary;

/**
 * A statement as its page shows it.
 *
 * @param draft what is written, and chosen
 * @param edition which text that is, from 1 on; 0 for a draft
 * @param about the recommendations it speaks of
 * @param signatories who stands on this edition and is shown, by name
 * @param notShown how many more stand on it; 0 where they are so few that they are not told, and until it is frozen
 * @param askedAgain the shown signatories of an earlier edition who have not signed this one; told to its drafter alone
 * @param mayChange whether the reader acts for whoever drafted it
 * @param mayAnswer whether the reader acts for the body that owes the answer, or stands above it
 */
public record StatementDetails(
        StatementSummary summary,
        StatementDraft draft,
        int edition,
        List<RecommendationSummary> about,
        List<Signatory> signatories,
        int notShown,
        List<Signatory> askedAgain,
        @Nullable String answer,
        @Nullable String fingerprint,
        boolean mayChange,
        boolean mayAnswer) {}
