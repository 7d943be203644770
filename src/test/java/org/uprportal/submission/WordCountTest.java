package org.uprportal.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCountTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Eleven of forty-one police stations                      | 5
                    and/or                                                   | 1
                    one – two                                                | 2
                    A/HRC/WG.6/48/SVN/3, paragraph 12                        | 3
                    l’État n’a pas répondu                                   | 4
                    حقوق الإنسان في السجون                                     | 4
                    Право на адвоката                                        | 3
                    ''                                                       | 0
                    * * *                                                    | 0
                    """)
    void whatStandsBetweenSpacesIsOneWord(String text, int words) {
        assertThat(WordCount.of(text)).isEqualTo(words);
    }

    @Test
    void scriptsWithoutSpacesAreCountedByTheirWords() {
        assertThat(WordCount.of("人权理事会普遍定期审议工作组")).isBetween(4, 8);
        assertThat(WordCount.of("สิทธิมนุษยชนในเรือนจำ")).isBetween(2, 6);
    }

    @Test
    void noBreakSpacesAndLineEndsPartWordsToo() {
        assertThat(WordCount.of("one\u00a0two\u2028three\nfour")).isEqualTo(4);
    }

    @Test
    void footnotesAnnexesAndProposalsDoNotCount() {
        var draft = new SubmissionDraft(
                "Four words of title",
                List.of(
                        new SubmissionSection("Two words", "three more words", "a footnote of six words here", false),
                        new SubmissionSection("Annex", "any number of words", "", true)),
                List.of(new ProposedRecommendation(
                        new java.util.UUID(1, 2), "Adopt a law on legal aid", "Access to justice")),
                List.of());
        assertThat(WordCount.of(draft)).isEqualTo(5);
    }
}
