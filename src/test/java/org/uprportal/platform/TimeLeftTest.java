package org.uprportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What is left is told in days and hours, and lists are written as their language writes them. */
class TimeLeftTest {

    @Test
    void saturdayMorningToWednesdayNineIsThreeDaysAndTwentyOneHours() {
        var left = Duration.between(Instant.parse("2026-02-07T10:04:00Z"), Instant.parse("2026-02-11T08:00:00Z"));

        assertThat(TimeLeft.words(left, Locale.ENGLISH)).isEqualTo("3 days, 21 hours");
        assertThat(TimeLeft.words(left.negated(), Locale.ENGLISH)).isEqualTo("3 days, 21 hours");
        assertThat(TimeLeft.words(left, Locale.FRENCH)).contains("3", "jours", "21", "heures");
        assertThat(TimeLeft.words(left, Locale.forLanguageTag("ru"))).contains("3 дня", "21 час");
        assertThat(TimeLeft.words(left, Locale.forLanguageTag("ar")))
                .contains("أيام", "ساعة")
                .doesNotContain(", ");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 minutes",
        "PT59S, 0 minutes",
        "PT1M, 1 minute",
        "PT59M59S, 59 minutes",
        "PT1H, 1 hour",
        "PT1H1M, '1 hour, 1 minute'",
        "PT47H59M, '47 hours, 59 minutes'",
        "PT48H, 2 days",
        "PT49H59M, '2 days, 1 hour'",
        "P100D, 100 days"
    })
    void unitsThatAreNothingAreNotTold(Duration left, String words) {
        assertThat(TimeLeft.words(left, Locale.ENGLISH)).isEqualTo(words);
    }

    @Test
    void listsHaveTheCommaOfTheirLanguage() {
        var all = List.of("Kenya", "Nepal", "Gabon");
        assertThat(Joined.words(all, Locale.ENGLISH)).isEqualTo("Kenya, Nepal, and Gabon");
        assertThat(Joined.items(all, Locale.ENGLISH)).isEqualTo("Kenya, Nepal, Gabon");
        assertThat(Joined.items(all, Locale.forLanguageTag("ar"))).isEqualTo("Kenya، Nepal، Gabon");
        assertThat(Joined.words(all, Locale.forLanguageTag("ar"))).doesNotContain(",");
        assertThat(Joined.items(all, Locale.CHINESE)).isEqualTo("Kenya、Nepal、Gabon");
        assertThat(Joined.items(List.of(), Locale.ENGLISH)).isEmpty();
    }

    @Test
    void aNumberThatWasKeptAsATextIsStillCounted() {
        var messages = new Messages(new PathMatchingResourcePatternResolver());
        assertThat(messages.text(Locale.ENGLISH, "recommendation.notice.imported", "1"))
                .startsWith("One recommendation is");
        assertThat(messages.text(Locale.ENGLISH, "recommendation.notice.imported", 254))
                .startsWith("254 recommendations");
    }
}
