package org.uprportal.indicator;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value that was measured; public. What is corrected stays, and the correction says why.
 *
 * @param on the day it holds for
 * @param category whom it is about, where it is told apart, such as “women”; empty for all
 * @param source where it comes from
 * @param at when it was published here
 * @param corrects the value it stands for now; null where it corrects none
 * @param reason why it was corrected; empty where it corrects none
 */
@Embeddable
public record IndicatorValue(
        UUID id,
        @Column(name = "holds_on") LocalDate on,
        @Column(name = "measured") BigDecimal value,
        String category,
        String source,
        @Column(name = "published_at") Instant at,
        @Nullable UUID corrects,
        String reason) {

    private static final BigDecimal MOST = new BigDecimal("99999999999999");

    static BigDecimal rounded(BigDecimal value) {
        return value.setScale(4, RoundingMode.HALF_UP);
    }

    static void check(@Nullable BigDecimal value) {
        if (value != null && value.abs().compareTo(MOST) > 0) {
            throw IndicatorRefused.tooLarge();
        }
    }
}
