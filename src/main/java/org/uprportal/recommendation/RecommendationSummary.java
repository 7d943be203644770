package org.uprportal.recommendation;

import java.util.List;
import org.uprportal.cycle.CycleId;

/**
 * A recommendation as lists show it; public.
 *
 * @param paragraph its number in the Working Group's report, such as 140.7
 * @param recommendingStates the names as the report writes them
 */
public record RecommendationSummary(
        RecommendationId id,
        CycleId cycle,
        String paragraph,
        String text,
        List<RecommendingState> recommendingStates,
        Position position,
        List<String> themes,
        List<String> persons,
        List<String> sdgs) {}
