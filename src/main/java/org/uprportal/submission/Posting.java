package org.uprportal.submission;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.uprportal.platform.PortalClock;

/** What everybody reads of a filed submission: since which day, who took it down, and what was put beside it. */
@Embeddable
class Posting {

    private @Nullable Instant publishedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable TakenDownBy takenDownBy;

    /** What was put beside the published text afterwards. */
    private @Nullable String correction;

    protected Posting() {}

    void publish(LocalDate day) {
        publishedAt = day.atStartOfDay(PortalClock.GENEVA).toInstant();
        takenDownBy = null;
    }

    void takeDown(TakenDownBy who) {
        publishedAt = null;
        takenDownBy = who;
    }

    void withdraw() {
        publishedAt = null;
    }

    void correct(String words) {
        Manuscript.atMost(words, Manuscript.LONGEST_PROPOSAL);
        correction = words.isBlank() ? null : words.strip();
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    TakenDownBy takenDownBy() {
        return takenDownBy;
    }

    String correction() {
        return correction == null ? "" : correction;
    }
}
