package org.uprportal.platform;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text of the portal, in the six languages of the United Nations.
 *
 * <p>Each module keeps its texts beside its code in {@code messages_<language>.properties} (UTF-8); every key begins with
 * the module's name. Patterns are ICU messages ({@code {0, plural, one{# task} other{# tasks}}}). Texts put into a sentence
 * keep their own direction and cannot turn the sentence's.
 */
@Component
public class Messages {

    /** The languages of the United Nations, the order in which they are offered. */
    public static final List<Locale> LANGUAGES = List.of(
            Locale.forLanguageTag("ar"),
            Locale.forLanguageTag("zh"),
            Locale.ENGLISH,
            Locale.forLanguageTag("fr"),
            Locale.forLanguageTag("ru"),
            Locale.forLanguageTag("es"));

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar");
    private static final Pattern ADDRESS = Pattern.compile("https?://[\\x21-\\x7E]+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}");
    private static final Logger LOG = LoggerFactory.getLogger(Messages.class);

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();
    private final Map<String, MessageFormat> parsedPatterns = new ConcurrentHashMap<>();

    public Messages(ResourcePatternResolver resources) {
        for (var locale : LANGUAGES) {
            byLanguage.put(locale.getLanguage(), load(resources, locale.getLanguage()));
        }
    }

    /**
     * The text in that language, in English where that language lacks it, and the key itself where nobody has it.
     *
     * @param arguments numbers, strings, {@link Instant}s or {@link Words} for the pattern
     */
    public String text(Locale locale, String key, Object... arguments) {
        var pattern = byLanguage.getOrDefault(locale.getLanguage(), Map.of()).get(key);
        if (pattern == null) {
            pattern = english().get(key);
        }
        if (pattern == null) {
            LOG.warn("No text for {}", key);
            return key;
        }
        var prepared = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            prepared[i] = prepare(locale, counted(pattern, i, arguments[i]));
            if (prepared[i] instanceof String words && !chooses(pattern, i)) {
                prepared[i] = isolated(locale, words);
            }
        }
        // A format may not be used by two at once; a copy costs a tenth of reading the pattern again.
        var words = pattern;
        var parsed = parsedPatterns.computeIfAbsent(
                locale.toLanguageTag() + ' ' + key, once -> new MessageFormat(words, locale));
        return ((MessageFormat) parsed.clone()).format(prepared);
    }

    private Object prepare(Locale locale, Object argument) {
        if (argument instanceof Instant instant) {
            return Date.from(instant);
        }
        if (argument instanceof Words.Moment moment) {
            return GenevaTime.moment(moment.at(), locale);
        }
        if (argument instanceof Words.Day day) {
            return GenevaTime.day(
                    day.day().atTime(LocalTime.NOON).atZone(PortalClock.GENEVA).toInstant(), locale);
        }
        if (argument instanceof Words.Hour hour) {
            return PlaceTime.hour(hour.wall(), hour.zone(), locale);
        }
        if (argument instanceof Words.Span span) {
            return PlaceTime.span(span.from(), span.until(), span.zone(), locale);
        }
        if (argument instanceof Words.Text text) {
            return text(locale, text.key(), text.arguments().toArray());
        }
        return argument;
    }

    /**
     * What somebody typed must not turn the sentence around it. Only where directions meet, so that all other texts stay
     * plain; an address stays one, because an isolate would become part of it.
     */
    private static String isolated(Locale locale, String words) {
        var meets = RIGHT_TO_LEFT.contains(locale.getLanguage())
                ? SafeText.hasLeftToRight(words) && !ADDRESS.matcher(words).matches()
                : SafeText.mayTurn(words);
        return meets ? SafeText.isolated(words) : words;
    }

    /** A number that was kept as a text, before its text counted it. */
    private static Object counted(String pattern, int argument, Object given) {
        return given instanceof String digits
                        && NUMBER.matcher(digits).matches()
                        && (pattern.contains("{" + argument + ", plural,")
                                || pattern.contains("{" + argument + ", number"))
                ? Long.valueOf(digits)
                : given;
    }

    /** Whether the pattern only chooses by this argument. */
    private static boolean chooses(String pattern, int argument) {
        return pattern.contains("{" + argument + ", select,") || pattern.contains("{" + argument + ",select,");
    }

    private Map<String, String> english() {
        return Objects.requireNonNull(byLanguage.get(Locale.ENGLISH.getLanguage()));
    }

    /** Whether the English texts have this key. */
    public boolean has(String key) {
        return english().containsKey(key);
    }

    private static Map<String, String> load(ResourcePatternResolver resources, String language) {
        var texts = new HashMap<String, String>();
        try {
            for (var file : resources.getResources("classpath*:org/uprportal/*/messages_" + language + ".properties")) {
                read(file).forEach((key, value) -> texts.put((String) key, (String) value));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    private static Properties read(Resource file) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
