package org.uprportal.advocacy;

import java.util.List;
import org.uprportal.state.StateCode;

/** What States have recommended before; implemented by the module that keeps the register. */
public interface PastRecommendations {

    /** The States that have recommended on a theme, to anybody, those with most first. */
    List<PastRecommender> on(String theme);

    /**
     * A State's record on a theme.
     *
     * @param made recommendations it made
     * @param supported those of them that were supported, in whole or in part
     */
    record PastRecommender(StateCode state, int made, int supported) {}
}
