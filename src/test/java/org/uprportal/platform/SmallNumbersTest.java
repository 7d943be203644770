package org.uprportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a number says of few people: nothing. */
class SmallNumbersTest {

    @Test
    void aMeanOfFewIsNotTold() {
        assertThat(SmallNumbers.mean(List.of())).isEmpty();
        assertThat(SmallNumbers.mean(List.of(1, 2, 3, 4))).isEmpty();
        assertThat(SmallNumbers.mean(List.of(1, 2, 3, 4, 5))).hasValue(3);
    }

    /** Whatever the numbers: what is told minus what one counts for oneself is nothing or many. */
    @Test
    void whoeverSubtractsNeverFindsAFew() {
        var random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            int seen = random.nextInt(12);
            int hidden = random.nextInt(12);
            int difference = SmallNumbers.told(seen, hidden) - seen;
            assertThat(difference == 0 || difference >= SmallNumbers.LEAST)
                    .as(seen + " and " + hidden)
                    .isTrue();
        }
        assertThat(SmallNumbers.told(3, 5)).isEqualTo(8);
    }
}
