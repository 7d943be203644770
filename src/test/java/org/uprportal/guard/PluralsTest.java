package org.uprportal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.Part.Type;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every text that counts has the forms its language counts with, and reads well for 0, 1, 2, 3, 11, 100 and 101. */
class PluralsTest {

    private static final int[] NUMBERS = {0, 1, 2, 3, 11, 100, 101};

    /** The forms a language counts whole things with; a form for nothing, and one for millions, may be missing. */
    private static final Map<String, Set<String>> FORMS = Map.of(
            "en", Set.of("one", "other"),
            "fr", Set.of("one", "other"),
            "es", Set.of("one", "other"),
            "ru", Set.of("one", "few", "many", "other"),
            "ar", Set.of("one", "two", "few", "many", "other"),
            "zh", Set.of("other"));

    /** A number with a thing of many after it, which is wrong for one of them. */
    private static final Pattern BARE = Pattern.compile(
            "\\{(\\d+)(?:, number(?:, integer)?)?} (?!words\\b|has\\b|is\\b|was\\b|belongs\\b|exists\\b|asks\\b|invites\\b)(?:[a-z]+ )?[a-z]+s\\b");

    /** Limits, which are never one; and what is no number but a name. */
    private static final Pattern LIMITS = Pattern.compile("(?i)at most|between 1 and|more than");

    @Test
    void everyTextThatCountsHasTheFormsOfItsLanguage() throws IOException {
        var complaints = new ArrayList<String>();
        var counting = 0;
        for (var language : FORMS.keySet()) {
            for (var text : texts(language).entrySet()) {
                var missing = missing(text.getValue(), language);
                missing.forEach(form -> complaints.add(language + " " + text.getKey() + " lacks " + form));
                counting += text.getValue().contains(", plural,") ? 1 : 0;
            }
        }
        System.out.println("Texts that count, in six languages: " + counting);
        assertThat(complaints).isEmpty();
        assertThat(counting).isGreaterThan(200);
    }

    @Test
    void eachNumberIsToldInEachLanguage() throws IOException {
        var complaints = new ArrayList<String>();
        for (var language : FORMS.keySet()) {
            var locale = Locale.forLanguageTag(language);
            for (var text : texts(language).entrySet()) {
                if (!text.getValue().contains(", plural,")) {
                    continue;
                }
                var told = new TreeSet<String>();
                for (var number : NUMBERS) {
                    var words = told(text.getValue(), locale, number);
                    if (words.isBlank() || words.contains("{") || words.contains("#")) {
                        complaints.add(language + " " + text.getKey() + " for " + number + ": " + words);
                    }
                    told.add(words);
                }
                if (told.size() == 1) {
                    complaints.add(language + " " + text.getKey() + " counts nothing: " + told.first());
                }
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void oneIsNotToldAsMany() throws IOException {
        var complaints = new ArrayList<String>();
        for (var text : texts("en").entrySet()) {
            if (BARE.matcher(withoutPlurals(text.getValue())).find()
                    && !LIMITS.matcher(text.getValue()).find()
                    && numeric(text.getValue())) {
                complaints.add(text.getKey() + ": " + text.getValue());
            }
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void badTextsAreCaught() {
        assertThat(missing("{0, plural, one{# day} other{# days}}", "en")).isEmpty();
        assertThat(missing("{0, plural, one{# день} other{# дней}}", "ru")).containsExactlyInAnyOrder("few", "many");
        assertThat(missing("{0, plural, one{a} two{b} few{#} other{#}}", "ar")).containsExactly("many");
        assertThat(BARE.matcher("Of {0} recommendations").find()).isTrue();
        assertThat(BARE.matcher("{0, number} open tasks").find()).isTrue();
        assertThat(BARE.matcher(withoutPlurals("{0, plural, one{a} other{# days}} left"))
                        .find())
                .isFalse();
    }

    /** Only where the number is given as one: a name stands there too. */
    private static boolean numeric(String pattern) {
        return pattern.matches("(?s).*\\{\\d+, number.*");
    }

    private static Set<String> missing(String text, String language) {
        var missing = new TreeSet<String>();
        if (text.contains(", plural,")) {
            var pattern = new MessagePattern(text);
            for (int i = 0; i < pattern.countParts(); i++) {
                if (pattern.getPart(i).getType() == Type.ARG_START
                        && pattern.getPart(i).getArgType() == MessagePattern.ArgType.PLURAL) {
                    var forms = forms(pattern, i);
                    FORMS.get(language).stream()
                            .filter(form -> !forms.contains(form))
                            .forEach(missing::add);
                }
            }
        }
        return missing;
    }

    private static Set<String> forms(MessagePattern pattern, int start) {
        var forms = new TreeSet<String>();
        for (int i = start + 1; i < pattern.getLimitPartIndex(start); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == Type.ARG_SELECTOR) {
                forms.add(pattern.getSubstring(part));
            } else if (part.getType() == Type.MSG_START) {
                i = pattern.getLimitPartIndex(i);
            }
        }
        return forms;
    }

    /** With the number in every place that counts, and words in the others. */
    private static String told(String text, Locale locale, int number) {
        var pattern = new MessagePattern(text);
        var arguments = new TreeMap<Integer, Object>();
        for (int i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == Type.ARG_START) {
                var place = pattern.getPart(i + 1).getValue();
                var counts = part.getArgType() == MessagePattern.ArgType.PLURAL
                        || part.getArgType() == MessagePattern.ArgType.SIMPLE;
                arguments.merge(place, counts ? number : "x", (one, other) -> one instanceof Integer ? one : other);
            }
        }
        var all = new Object[arguments.lastKey() + 1];
        arguments.forEach((place, value) -> all[place] = value);
        return new MessageFormat(text, locale).format(all);
    }

    private static String withoutPlurals(String text) {
        var rest = new StringBuilder(text);
        for (var from = rest.indexOf(", plural,"); from >= 0; from = rest.indexOf(", plural,")) {
            var begin = rest.lastIndexOf("{", from);
            var depth = 0;
            var end = begin;
            do {
                depth += rest.charAt(end) == '{' ? 1 : rest.charAt(end) == '}' ? -1 : 0;
                end++;
            } while (depth > 0);
            rest.replace(begin, end, "");
        }
        return rest.toString();
    }

    private static Map<String, String> texts(String language) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(Path.of("src/main/java/org/uprportal"))) {
            for (var file : files.filter(one -> one.endsWith("messages_" + language + ".properties"))
                    .toList()) {
                var read = new Properties();
                try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                    read.load(reader);
                }
                read.forEach((key, value) -> texts.put((String) key, (String) value));
            }
        }
        return texts;
    }

    /** Six languages, so that none is forgotten here. */
    @Test
    void allSixLanguagesAreCounted() {
        assertThat(FORMS.keySet()).containsExactlyInAnyOrderElementsOf(List.of("ar", "en", "es", "fr", "ru", "zh"));
    }
}
