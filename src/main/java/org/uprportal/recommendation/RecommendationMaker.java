package org.uprportal.recommendation;

import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who made a recommendation: the name in the document, and the State it means. */
@Embeddable
class RecommendationMaker {

    private String name;
    private @Nullable String stateCode;

    protected RecommendationMaker() {}

    RecommendationMaker(RecommendingState state) {
        name = state.name();
        stateCode = state.code();
    }

    RecommendingState state() {
        return new RecommendingState(name, stateCode);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecommendationMaker maker
                && maker.name.equals(name)
                && Objects.equals(maker.stateCode, stateCode);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, stateCode);
    }
}
