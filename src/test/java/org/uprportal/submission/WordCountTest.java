package org.uprportal.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures are LibreOffice Writer's, measured on these very texts. */
class WordCountTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Eleven of forty-one police stations                      | 5
                    and/or                                                   | 1
                    one – two                                                | 2
                    one - two                                                | 3
                    one — two                                                | 2
                    a — — b                                                  | 2
                    —a                                                       | 1
                    rights—defenders said 2019–2023 was hard                 | 7
                    * * *                                                    | 3
                    one & two                                                | 3
                    ... !                                                    | 2
                    € 5                                                      | 2
                    № 5 § 12                                                 | 4
                    “ quoted ”                                               | 3
                    A/HRC/WG.6/48/SVN/3, paragraph 12                        | 3
                    l’État n’a pas répondu                                   | 4
                    Pourquoi ? Oui : « non »                                 | 7
                    el 30 % de las víctimas, ¿no?                            | 7
                    حقوق الإنسان في السجون                                     | 4
                    Право на адвоката – основа                               | 4
                    — он сказал                                              | 2
                    ''                                                       | 0
                    """)
    void whatStandsBetweenSpacesIsOneWordAndDashesPart(String text, int words) {
        assertThat(WordCount.of(text)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    国家人权机构应当符合《巴黎原则》，并在2024年获得A级地位。 | 28
                    人权理事会普遍定期审议工作组                             | 14
                    人权 rights 人权                                        | 5
                    人权rights人权                                          | 5
                    A级                                                     | 2
                    （一）                                                  | 3
                    ２０２４年                                              | 5
                    “人权”                                                  | 4
                    人权——发展                                              | 4
                    人权……好                                                | 4
                    全角　空格                                              | 4
                    他说：“是的”，然后                                       | 10
                    你好,world                                              | 3
                    𠮷野家                                                  | 3
                    日本の人権状況はひどい。カタカナ                         | 16
                    한국의 인권 상황은 심각하다                              | 12
                    한국(대한민국)의                                        | 9
                    人权👩                                                  | 3
                    """)
    void chineseJapaneseAndKoreanAreCountedByCharacter(String text, int words) {
        assertThat(WordCount.of(text)).isEqualTo(words);
    }

    @Test
    void thaiIsCountedByItsWords() {
        assertThat(WordCount.of("สิทธิมนุษยชนในเรือนจำ")).isBetween(2, 6);
    }

    @Test
    void noBreakSpacesAndLineEndsPartWordsToo() {
        assertThat(WordCount.of("one\u00a0two\u2028three\nfour")).isEqualTo(4);
        assertThat(WordCount.of("Oui\u202f: «\u00a0non\u00a0»")).isEqualTo(5);
        assertThat(WordCount.of("one\u200btwo")).isEqualTo(1);
        assertThat(WordCount.of("one \u200b two")).isEqualTo(2);
    }

    @Test
    void recommendationsCountAndFootnotesAndAnnexesDoNot() {
        var draft = new SubmissionDraft(
                "Four words of title",
                List.of(
                        new SubmissionSection(
                                "Two words", "three [1] more words", "a footnote of six words here", false),
                        new SubmissionSection("Annex", "any number of words", "", true)),
                List.of(new ProposedRecommendation(new UUID(1, 2), "Adopt a law on legal aid", "Access to justice")),
                List.of());
        assertThat(PaperWriter.write(draft, List.of(), "Recommendations", "Annex")
                        .words())
                .isEqualTo(2 + 3 + 1 + 6);
    }
}
