package org.uprportal.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uprportal.testing.Refusals.refusedWith;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which answers can stand: a position, a reason where it is not support, and no longer than its field. */
class AnswerTest {

    @Test
    void pendingIsNoAnswer() {
        refusedWith("recommendation.refused.notAPosition", Answer.NONE::checked);
        refusedWith("recommendation.refused.notAPosition", Answer.of(Position.PENDING, "Later")::checked);
    }

    @ParameterizedTest
    @EnumSource(
            value = Position.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PENDING", "SUPPORTED"})
    void whatIsNotSupportedHasAReason(Position position) {
        refusedWith("recommendation.refused.withoutReason", Answer.of(position, null)::checked);
        refusedWith("recommendation.refused.withoutReason", Answer.of(position, "  ")::checked);
        assertThat(Answer.of(position, " Under study. ").checked().reason()).isEqualTo("Under study.");
    }

    @Test
    void aReasonHasFourThousandCharacters() {
        assertThat(Answer.of(Position.SUPPORTED, null).checked()).isEqualTo(Answer.of(Position.SUPPORTED, ""));
        assertThat(Answer.of(Position.NOTED, "x".repeat(4000)).checked().reason())
                .hasSize(4000);
        refusedWith("recommendation.refused.reasonTooLong", Answer.of(Position.NOTED, "x".repeat(4001))::checked, 4000);
        assertThat(new Answer(Position.SUPPORTED, " accepted and under way ", "").group())
                .isEqualTo("accepted and under way");
    }
}
