package org.uprportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LookAlikesTest {

    @ParameterizedTest
    @CsvSource({
        // Cyrillic letters in a Latin word, and the whole word in Cyrillic
        "Harbour Justice, H\u0430rbour Justice",
        "Coca, \u0421\u043e\u0441\u0430",
        "SCOPE, \u0405\u0421\u041e\u0420\u0415",
        // Greek: omicron, and capitals that are alike though their small letters are not
        "Rio Group, Ri\u03bf Group",
        "ATHENA, \u0391\u03a4\u0397\u0395\u039d\u0391",
        // full width, a zero for an O, an I for an l
        "Tavara Forum, \uff34\uff41\uff56\uff41\uff52\uff41 Forum",
        "HOPE, H0PE",
        "Legal Aid, Legal A\u04cfd",
        // what is not seen changes nothing
        "Tavara Forum, Tav\u200bara  Forum"
    })
    void whatLooksTheSameIsAlike(String one, String other) {
        assertThat(LookAlikes.alike(one, other)).isTrue();
        assertThat(LookAlikes.alike(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Harbour Justice, Harbour Rights",
        "Tavara Forum, Tavara Fora",
        "\u0645\u0646\u0638\u0645\u0629 \u0627\u0644\u0639\u062f\u0644, \u0645\u0646\u0638\u0645\u0629 \u0627\u0644\u062d\u0642",
        "\u4eba\u6743\u534f\u4f1a, \u4eba\u6743\u5b66\u4f1a"
    })
    void whatReadsOtherwiseIsNot(String one, String other) {
        assertThat(LookAlikes.alike(one, other)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"H\u0430rbour Justice", "Ri\u03bf Group", "\u041c\u0435\u043cori\u0430l", "Justice \u0421enter"})
    void aWordOfTwoAlphabetsIsNoticed(String name) {
        assertThat(LookAlikes.mixes(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Harbour Workers\u2019 Rights Group 2019",
                "\u041c\u0435\u043c\u043e\u0440\u0438\u0430\u043b",
                "\u0426\u0435\u043d\u0442\u0440 Harbour",
                "\u0645\u0631\u0643\u0632 \u062d\u0642\u0648\u0642 (HRC)",
                "\u4eba\u6743NGO\u534f\u4f1a",
                "NGO\u30bb\u30f3\u30bf\u30fc\u6771\u4eac",
                "\u0041\u0301ndale \u2013 D\u00e9fense des droits, \u0141\u00f3d\u017a",
                "\u0939\u093f\u0928\u094d\u0926\u0940 \u0938\u0902\u0918",
                "\ud83a\udd00\ud83a\udd01",
                ""
            })
    void realNamesOfAllScriptsAreNot(String name) {
        assertThat(LookAlikes.mixes(name)).isFalse();
    }
}
