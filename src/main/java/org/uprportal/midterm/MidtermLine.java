package org.uprportal.midterm;

import org.uprportal.followup.Progress;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendationId;

/**
 * One row of a published report, with the recommendation as it read on the day of publication.
 *
 * @param states the States that made it, separated by semicolons
 * @param themes themes and groups of persons, separated by semicolons
 */
public record MidtermLine(
        RecommendationId recommendation,
        String paragraph,
        String text,
        String states,
        Position position,
        String themes,
        String sdgs,
        Progress progress,
        String words) {}
