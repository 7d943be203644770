package org.uprportal.theme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeKeyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "THEME;Budget &resources;Budget and Resources",
                "THEME;A41 Constitutional and legislative framework;Constitutional & legislative framework",
                "PERSONS;Minorities / racial groups;minorities/racial groups",
                "SDG;1 - NO POVERTY;Goal 1",
                "SDG;16;16 - PEACE, JUSTICE AND STRONG INSTITUTIONS",
                "SDG;SDG 05;5 - GENDER EQUALITY",
                "SDG;16.3;16 - PEACE",
                "SDG;No Poverty;NO POVERTY",
                "ACTION;5;5 - specific",
            })
    void oneLabelHasOneKeyHoweverItIsWritten(ThemeKind kind, String one, String other) {
        assertThat(ThemeKey.of(kind, one)).isPresent().isEqualTo(ThemeKey.of(kind, other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "SDG;1 - NO POVERTY;10 - REDUCED INEQUALITIES",
                "SDG;1;11",
                "THEME;Right to work;Right to health",
                "THEME;2030 Agenda & other voluntary commitments;2031 Agenda & other voluntary commitments",
                "PERSONS;Women;Women & girls",
            })
    void differentLabelsStayApart(ThemeKind kind, String one, String other) {
        assertThat(ThemeKey.of(kind, one)).isPresent().isNotEqualTo(ThemeKey.of(kind, other));
    }

    @Test
    void aLabelWithoutLettersHasNoKey() {
        assertThat(ThemeKey.of(ThemeKind.THEME, " & - ")).isEmpty();
        assertThat(ThemeKey.of(ThemeKind.SDG, "")).isEmpty();
    }

    @Test
    void aVeryLongLabelHasAKeyThatFits() {
        assertThat(ThemeKey.of(ThemeKind.THEME, "\uFDFA".repeat(300)).orElseThrow())
                .hasSizeLessThanOrEqualTo(ThemeKey.LONGEST);
    }
}
