package org.uprportal.followup;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A law has come to a stage on a day.
 *
 * @param takenBackOn when it was said that this was a mistake; null where it stands
 * @param takenBackWhy the reason, public; empty where it stands
 */
@Embeddable
public record ReachedStage(
        @Enumerated(EnumType.STRING) LawStage stage,
        @Column(name = "reached_on") LocalDate on,
        @Column(name = "taken_back_on") @Nullable LocalDate takenBackOn,
        String takenBackWhy) {

    ReachedStage(LawStage stage, LocalDate on) {
        this(stage, on, null, "");
    }

    /** Whether it was not a mistake. */
    public boolean stands() {
        return takenBackOn == null;
    }

    ReachedStage takenBack(String why, LocalDate today) {
        return new ReachedStage(stage, on, today, why);
    }
}
