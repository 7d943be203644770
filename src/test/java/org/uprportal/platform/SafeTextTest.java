package org.uprportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.uprportal.testing.Scripts;

class SafeTextTest {

    static final List<String> SCRIPTS = Scripts.ALL;

    @ParameterizedTest
    @FieldSource("SCRIPTS")
    void namesInEveryScriptStayAsTheyAre(String name) {
        assertThat(SafeText.name(name)).isEqualTo(name);
        assertThat(SafeText.document(name)).isEqualTo(name);
        assertThat(SafeText.cell(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u202EOHCHR\u202C",
                "\u2066OHCHR\u2069",
                "OH\u200BCHR",
                "OHC\u200DHR",
                "\u200EOHCHR\u200F",
                "\u061COHCHR",
                "OH\u00ADCHR",
                "\uFEFFOHCHR",
                "OHCHR\u0000",
                "OH\u0007CHR",
                "OH\u009BCHR",
                "OHCHR\u3164",
                "\u2060OHCHR",
                "OHCHR\uD83A",
                "OHCHR\uFFFE",
                " OHCHR\r\n",
                "OHCHR\uDB40\uDC41"
            })
    void marksThatPrintNothingCannotMakeASecondOhchr(String spoof) {
        assertThat(SafeText.name(spoof)).isEqualTo("OHCHR");
    }

    @Test
    void namesAreComposedAndInOneLine() {
        assertThat(SafeText.name("Gene\u0300ve \t\n\u00A0 2027")).isEqualTo("Genève 2027");
        assertThat(SafeText.name("report\u202Excod.exe")).isEqualTo("reportxcod.exe");
        assertThat(SafeText.name("\u200B\u200D\u3164")).isEmpty();
    }

    @Test
    void anIsolateHoldsWhatItIsGiven() {
        assertThat(SafeText.isolated("evil\u2069\u202E")).isEqualTo("\u2068evil\u2069");
        assertThat(SafeText.mayTurn("منظمة")).isTrue();
        assertThat(SafeText.mayTurn("\uD83A\uDD22")).isTrue();
        assertThat(SafeText.mayTurn("Tavara \u202E")).isTrue();
        assertThat(SafeText.mayTurn("Tavara 2027")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\u0000=1",
                "  =1",
                "＝1",
                "＋1",
                "－1+1",
                "＠x",
                "-1-1"
            })
    void noCellIsAFormula(String cell) {
        assertThat(SafeText.cell(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "+5", "-5.25", "140.7", "-12%", "a=b", "2027", ""})
    void numbersStayNumbers(String cell) {
        assertThat(SafeText.cell(cell)).isEqualTo(cell);
    }

    @Test
    void aTextIsNeverCutWithinACharacter() {
        assertThat(SafeText.shortened("abcd", 4)).isEqualTo("abcd");
        assertThat(SafeText.shortened("abcde", 4)).isEqualTo("abc…");
        assertThat(SafeText.shortened("ab\uD83A\uDD22\uD83A\uDD22", 4)).isEqualTo("ab…");
    }

    @Test
    void aDocumentHoldsNoControlCharacters() {
        assertThat(SafeText.document("a\u0000b\u0008c\td\ne\uD800")).isEqualTo("abc\td\ne");
    }
}
