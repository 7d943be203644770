package org.uprportal.edition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two people at one text. */
class TextMergeTest {

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
        var result = TextMerge.of(lines(read), lines(mine), lines(stands));
        if (merged == null) {
            assertThat(result).isEmpty();
        } else {
            assertThat(result).contains(lines(merged));
        }
    }

    private static String lines(String text) {
        return text.replace('|', '\n');
    }
}
