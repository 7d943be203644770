package org.uprportal.recommendation;

import java.util.Optional;

/** What became of a recommendation after the State's response, as the module that follows it up tells. */
public interface Aftermath {

    /** Empty while nobody follows it up. */
    Optional<Told> of(RecommendationSummary one);

    /**
     * What its page says of it.
     *
     * @param word the key of the text that says how far the government is
     * @param good whether that is good news; null where it is neither
     * @param path the page that says more
     */
    record Told(
            String word, @org.jspecify.annotations.Nullable Boolean good, String path) {}
}
