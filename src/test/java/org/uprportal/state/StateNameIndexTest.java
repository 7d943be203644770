package org.uprportal.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The matcher on the project's own list of spellings. */
class StateNameIndexTest {

    private final StateNameIndex index = ReferenceStates.index();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Swaziland;SWZ",
                "Macedonia FYR;MKD",
                "The former Yugoslav Republic of Macedonia;MKD",
                "Macedonia (the former Yugoslav Republic of);MKD",
                "Cape Verde;CPV",
                "Czech Republic;CZE",
                "Turkey;TUR",
                "TÜRKIYE;TUR",
                "Turkiye;TUR",
                "Ivory Coast;CIV",
                "Cote d'Ivoire;CIV",
                "Côte d’Ivoire;CIV",
                "Burma;MMR",
                "United Kingdom;GBR",
                "UK;GBR",
                "the United Kingdom of Great Britain and Northern Ireland;GBR",
                "USA;USA",
                "U.S.A.;USA",
                "United States;USA",
                "Russia;RUS",
                "Iran;IRN",
                "Islamic Republic of Iran;IRN",
                "Iran, Islamic Republic of;IRN",
                "iran (islamic republic of);IRN",
                "Syria;SYR",
                "Viet Nam;VNM",
                "Vietnam;VNM",
                "Republic of Korea;KOR",
                "Korea (Republic of);KOR",
                "South Korea;KOR",
                "DPRK;PRK",
                "Democratic People’s Republic of Korea;PRK",
                "Moldova;MDA",
                "Tanzania;TZA",
                "Bolivarian Republic of Venezuela;VEN",
                "Bolivia;BOL",
                "Laos;LAO",
                "Lao People's Dem. Rep.;LAO",
                "Brunei;BRN",
                "DRC;COD",
                "Congo (Democratic Republic of the);COD",
                "Congo, Democratic Republic of the;COD",
                "Democratic Republic of Congo;COD",
                "Congo;COG",
                "Republic of Congo;COG",
                "Kingdom of the Netherlands;NLD",
                "Netherlands (Kingdom of the);NLD",
                "The Netherlands;NLD",
                "State of Palestine;PSE",
                "Holy See;VAT",
                "St. Vincent & the Grenadines;VCT",
                "Trinidad & Tobago;TTO",
                "Bosnia Herzegovina;BIH",
                "l'Afghanistan;AFG",
                "Émirats arabes unis (les);ARE",
                "España;ESP",
                "Корея (Республика);KOR",
                "Словения;SVN",
                "斯洛文尼亚;SVN",
                "سلوفينيا;SVN",
                "SVN;SVN",
            })
    void knowsAStateByEverySpellingItMeets(String spelling, String code) {
        assertThat(index.find(spelling)).contains(new StateCode(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Korea",
                "Guinea Ecuador",
                "China (Taiwan Province of)",
                "Denmark (Faroe Islands)",
                "No. 29",
                "ICRMW",
                "(Unknown)",
                "European Union",
                "svn",
                "",
                " ",
                "()",
                "the"
            })
    void doesNotGuess(String text) {
        assertThat(index.find(text)).isEmpty();
    }

    @Test
    void everyNameInEveryLanguageMeansItsOwnState() {
        assertThat(ReferenceStates.names())
                .hasSize(195 * 6)
                .allSatisfy(name ->
                        assertThat(index.find(name.text())).as(name.text()).contains(name.state()));
    }

    @Test
    void everyTaughtSpellingIsFoundUnderTheKeyItIsStoredWith() {
        assertThat(ReferenceStates.spellings()).isNotEmpty().allSatisfy(spelling -> {
            assertThat(StateNameIndex.keys(spelling.text())).contains(spelling.key());
            assertThat(spelling.key()).hasSizeLessThanOrEqualTo(States.LONGEST_KEY);
            assertThat(spelling.text()).hasSizeLessThanOrEqualTo(States.LONGEST_NAME);
        });
    }

    @Test
    void brokenInputOfAnyLengthIsAnsweredAtOnce() {
        assertThat(index.find("(".repeat(20_000) + "a,".repeat(20_000))).isEmpty();
    }
}
