package org.uprportal.advocacy;

import java.util.List;
import org.uprportal.state.StateCode;

/** What States have recommended before; implemented by the module that keeps the register. */
public interface PastRecommendations {

    /** The States that have recommended on a theme, to anybody, those with most first. */
    List<PastRecommender> on(String theme);

    /** All recommendations on a theme together; one that several States made counts once. */
    Tally tally(String theme);

    /**
     * Recommendations, not pairs of one and a State.
     *
     * @param made recommendations that were made
     * @param supported those of them that were supported, in whole or in part
     */
    record Tally(int made, int supported) {}

    /**
     * A State's record on a theme.
     *
     * @param made recommendations it made
     * @param supported those of them that were supported, in whole or in part
     */
    record PastRecommender(StateCode state, int made, int supported) {}
}
