package org.uprportal.recommendation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change of position, dated. */
@Embeddable
class RecommendationChange {

    private Instant at;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_position")
    private Position from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_position")
    private Position to;

    @Column(name = "why")
    private @Nullable String reason;

    private @Nullable String source;

    protected RecommendationChange() {}

    RecommendationChange(Instant at, Position from, Position to, @Nullable String reason, @Nullable String source) {
        this.at = at;
        this.from = from;
        this.to = to;
        this.reason = reason;
        this.source = source;
    }

    PositionChange line() {
        return new PositionChange(at, from, to, reason, source);
    }
}
