package org.uprportal.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What somebody typed keeps its own direction inside a sentence and cannot turn the sentence. */
class MessagesIsolationTest {

    private static final String KEY = "inbox.handedToYou";
    private static final Locale ARABIC = Locale.forLanguageTag("ar");

    private final Messages messages = new Messages(new PathMatchingResourcePatternResolver());

    @Test
    void anArabicNameInAnEnglishSentenceAndALatinNameInAnArabicOneAreIsolated() {
        assertThat(messages.text(Locale.ENGLISH, KEY, "منظمة (2)", "Draft")).contains("\u2068منظمة (2)\u2069");
        assertThat(messages.text(ARABIC, KEY, "Tavara (2)", "نص")).contains("\u2068Tavara (2)\u2069");
    }

    @Test
    void plainTextsStayPlain() {
        assertThat(messages.text(Locale.ENGLISH, KEY, "Tavara", "Draft"))
                .contains("Tavara")
                .doesNotContain("\u2068");
    }

    @Test
    void anOverrideEndsWithTheTextThatBroughtIt() {
        var spoof = "Tavara\u202E\u2069 desserped";
        assertThat(messages.text(Locale.ENGLISH, KEY, spoof, "Draft"))
                .contains("\u2068Tavara desserped\u2069")
                .doesNotContain("\u202E");
        var nested = messages.text(Locale.ENGLISH, KEY, "A", Words.text(KEY, spoof, "B"));
        assertThat(nested).contains("\u2068Tavara desserped\u2069").doesNotContain("\u202E");
        assertThat(nested.chars().filter(one -> one == '\u2068').count())
                .isEqualTo(nested.chars().filter(one -> one == '\u2069').count());
    }

    @Test
    void anAddressInALetterStaysAnAddress() {
        var address = "https://portal.example.org/inbox";
        assertThat(messages.text(ARABIC, "notification.letter", "Mira", "نص", address))
                .contains(address)
                .doesNotContain(address + "\u2069");
    }
}
