package org.uprportal.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type finds what documents write. */
class SearchWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            women's           | the rights of women’s groups
            women’s           | the rights of women's groups
            womens            | the rights of women's groups
            Cote d'Ivoire     | Adopt a law (Côte d’Ivoire)
            CÔTE D’IVOIRE     | Adopt a law (Cote d'Ivoire)
            violence women    | end violence against all women
            women violence    | end violence against all women
            mid-term          | a mid term report
            mid term          | a mid‑term report
            midterm           | a mid-term report
            mid-term          | a midterm report
            120.10            | 120.10 Adopt a law
            120.1             | 120.10 Adopt a law
            §120.10           | 120.10 Adopt a law
            Genève            | the seat in Geneve
            Ｒｉｇｈｔｓ          | human rights
            d’enfants         | les droits d'enfants
            l'égalité         | L’ÉGALITÉ DES DROITS
            права человека    | о правах: ЧЕЛОВЕКА и права
            残疾人              | 保障残疾人权利
            المرأة            | حقوق المَرْأَة
            "legal aid"       | aid, legal and other
            30%               | at least 30 per cent
            rights,women      | women and their rights
            """)
    void finds(String typed, String text) {
        assertThat(SearchWords.sought(typed)).isNotEmpty().allMatch(SearchWords.of(text)::contains);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            120.2         | 120.10 Adopt a law
            men children  | men and women
            %             | at least 30 per cent
            """)
    void doesNotFind(String typed, String text) {
        var sought = SearchWords.sought(typed);
        assertThat(sought.isEmpty() || !sought.stream().allMatch(SearchWords.of(text)::contains))
                .isTrue();
    }
}
