package org.uprportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two people at one text. */
class ThreeWayTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // read, mine, stands, merged ("-": both changed the same)
                "a|b|c, A|b|c, a|b|c, A|b|c",
                "a|b|c, a|b|c, a|b|C, a|b|C",
                "a|b|c, A|b|c, a|b|C, A|b|C",
                "a|b|c, a|b|C, A|b|c, A|b|C",
                "a|b|c, A|b|c, B|b|c, -",
                "a|b|c, A|b|c, A|b|c, A|b|c",
                "a|b, a|b|c, X|b, X|b|c",
                "a|b, a|b|c, a|b|d, -",
                "a|b|c, b|c, a|b|c|d, b|c|d",
                "'', mine, stands, -",
            })
    void putsTogetherWhatDoesNotTouch(String read, String mine, String stands, String merged) {
        var result = ThreeWay.paragraphs(lines(read), lines(mine), lines(stands));
        if (merged == null) {
            assertThat(result).isEmpty();
        } else {
            assertThat(result).contains(lines(merged));
        }
    }

    private static String lines(String text) {
        return text.replace('|', '\n');
    }

    @Test
    void whatOnlyOneHasChangedIsTheirsAndWhereBothHaveTheEarlierStands() {
        assertThat(ThreeWay.whose("a", "b", "a")).isEqualTo(ThreeWay.Whose.MINE);
        assertThat(ThreeWay.whose("a", "a", "b")).isEqualTo(ThreeWay.Whose.THEIRS);
        assertThat(ThreeWay.whose("a", "b", "b")).isEqualTo(ThreeWay.Whose.THEIRS);
        assertThat(ThreeWay.whose("a", "b", "c")).isEqualTo(ThreeWay.Whose.BOTH);
        assertThat(ThreeWay.whose(null, "b", null)).isEqualTo(ThreeWay.Whose.MINE);
        assertThat(ThreeWay.of("a", "b", "a")).isEqualTo("b");
        assertThat(ThreeWay.of("a", "b", "c")).isEqualTo("c");
    }

    @Test
    void inASetNobodyUndoesWhatTheOtherHasDone() {
        assertThat(ThreeWay.set(Set.of(1, 2), Set.of(2, 3), Set.of(1, 2, 4))).containsExactlyInAnyOrder(2, 3, 4);
    }
}
