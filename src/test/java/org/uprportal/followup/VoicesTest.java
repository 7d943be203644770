package org.uprportal.followup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule by which one figure comes out of many ratings. */
class VoicesTest {

    @ParameterizedTest
    @CsvSource({
        "NO_INFORMATION, ''",
        "NOT, NOT",
        "NOT, NOT NO_INFORMATION",
        "NOT, NOT NO_INFORMATION NO_INFORMATION",
        "NO_INFORMATION, NO_INFORMATION",
        "NOT, FULLY NOT",
        "FULLY, FULLY FULLY NOT",
        "PARTLY, FULLY PARTLY CONTRARY",
        "CONTRARY, NOT CONTRARY",
        "PARTLY, FULLY MOSTLY PARTLY NOT",
    })
    void theMiddleOfThoseWhoJudgeTheMoreCautiousOfTwo(Progress says, String said) {
        var voices = Voices.of(entries(said));
        assertThat(voices.says()).isEqualTo(says);
    }

    @Test
    void aCampaignOfTwentyCopiesIsOneVoice() {
        var copies = IntStream.range(0, 20)
                .mapToObj(i -> entry(Progress.CONTRARY, i % 2 == 0 ? "It got worse!" : "it got  worse", false));
        var others = Stream.of(
                entry(Progress.FULLY, "The law is in force.", false), entry(Progress.MOSTLY, "Nearly.", false));
        var voices = Voices.of(Stream.concat(copies, others).toList());
        assertThat(voices.counts()).containsEntry(Progress.CONTRARY, 1).containsEntry(Progress.FULLY, 1);
        assertThat(voices.says()).isEqualTo(Progress.MOSTLY);
    }

    @Test
    void theSameWordsForAnotherVerdictAreAnotherVoice() {
        assertThat(Voices.of(List.of(entry(Progress.NOT, "See link", false), entry(Progress.FULLY, "See link", false)))
                        .judging())
                .isEqualTo(2);
    }

    @Test
    void whatIsRestrictedDoesNotCount() {
        assertThat(Voices.of(List.of(entry(Progress.NOT, "Seen by few", true))).counts())
                .isEmpty();
    }

    @Test
    void belowThreeTheyAreTooFew() {
        assertThat(Voices.of(entries("NOT FULLY NO_INFORMATION")).few()).isTrue();
        assertThat(Voices.of(entries("NOT FULLY PARTLY")).few()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "FULLY, PARTLY, true",
        "FULLY, MOSTLY, false",
        "NOT, FULLY, true",
        "NOT, PARTLY, false",
        "MOSTLY, NOT, true",
        "FULLY, NO_INFORMATION, false",
        "NO_INFORMATION, FULLY, false",
    })
    void twoStepsAreFar(Progress one, Progress other, boolean far) {
        assertThat(one.farFrom(other)).isEqualTo(far);
        assertThat(other.farFrom(one)).isEqualTo(far);
    }

    private static List<ProgressEntry> entries(String said) {
        var words = said.isEmpty() ? List.<String>of() : Arrays.asList(said.split(" "));
        return IntStream.range(0, words.size())
                .mapToObj(i -> entry(Progress.valueOf(words.get(i)), "Statement " + i, false))
                .toList();
    }

    private static ProgressEntry entry(Progress progress, String statement, boolean restricted) {
        return new ProgressEntry(
                java.util.UUID.randomUUID(),
                Side.CIVIL_SOCIETY,
                Instant.EPOCH,
                null,
                progress,
                statement,
                "",
                restricted,
                0);
    }
}
