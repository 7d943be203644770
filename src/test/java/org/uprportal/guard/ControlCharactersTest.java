package org.uprportal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.uprportal.platform.KeptArguments;
import org.uprportal.platform.Messages;
import org.uprportal.platform.Words;

/** Whatever control characters stand in what somebody typed, every text takes them as data and says the rest. */
class ControlCharactersTest {

    private static final List<String> TYPED = IntStream.concat(
                    IntStream.rangeClosed(0, 0x1f), IntStream.rangeClosed(0x7f, 0x9f))
            .mapToObj(point -> (char) point)
            .flatMap(sign -> List.of(sign + "Mx", sign + "Tplatform.portal", sign + "").stream())
            .toList();

    private static final Pattern NO_CONTROL = Pattern.compile("\\p{Cntrl}+|[\\x80-\\x9f]+");

    private static final Instant MOMENT = Instant.parse("2027-01-18T09:00:00Z");

    private final Messages messages = new Messages(new PathMatchingResourcePatternResolver());

    @Test
    void everyArgumentOfEveryTextTakesEveryControlCharacterAsItIs() throws Exception {
        var tried = 0;
        var inArabic = texts("ar");
        for (var text : texts("en").entrySet()) {
            var kinds = arguments(text.getValue(), inArabic.get(text.getKey()));
            for (int i = 0; i < kinds.size(); i++) {
                if (kinds.get(i) != 's') {
                    continue;
                }
                for (var typed : TYPED) {
                    var arguments = harmless(kinds);
                    arguments[i] = typed;
                    for (var language : List.of(Locale.ENGLISH, Locale.forLanguageTag("ar"))) {
                        assertThat(messages.text(language, text.getKey(), arguments))
                                .as(text.getKey())
                                .contains(NO_CONTROL.matcher(typed).replaceAll(""));
                    }
                    tried++;
                }
            }
        }
        assertThat(tried).isGreaterThan(10_000);
    }

    @Test
    void whatIsKeptInATableComesBackAsItWasGiven() {
        for (var typed : TYPED) {
            var given =
                    List.of(typed, 7, Words.text("platform.portal", typed, Words.moment(MOMENT)), Words.moment(MOMENT));
            assertThat(KeptArguments.read(KeptArguments.written(given))).isEqualTo(given);
        }
        assertThat(KeptArguments.read(KeptArguments.written(List.of("{\"moment\":\"x\"}", "[]", "~a"))))
                .containsExactly("{\"moment\":\"x\"}", "[]", "~a");
    }

    @Test
    void rowsOfTheFormerKindAreStillRead() {
        assertThat(KeptArguments.read("~")).isEmpty();
        assertThat(KeptArguments.read("~A\u001f\u001dTplatform.portal\u001eB\u001f\u001dM" + MOMENT + "\u001f\u001dMx"))
                .containsExactly("A", Words.text("platform.portal", "B"), Words.moment(MOMENT), "\u001dMx");
    }

    private static Object[] harmless(List<Character> kinds) {
        return kinds.stream()
                .map(kind -> switch (kind) {
                    case 'n' -> (Object) 2;
                    case 'd' -> MOMENT;
                    default -> "x";
                })
                .toArray();
    }

    /** Of each argument whether the pattern takes a string, a number or a date. */
    private static List<Character> arguments(String... patterns) {
        var kinds = new TreeMap<Integer, Character>();
        for (var pattern : patterns) {
            collect(pattern, kinds);
        }
        var all = new ArrayList<Character>();
        for (int i = 0; !kinds.isEmpty() && i <= kinds.lastKey(); i++) {
            all.add(kinds.getOrDefault(i, 'x'));
        }
        return all;
    }

    private static void collect(String pattern, TreeMap<Integer, Character> kinds) {
        var parts = new MessagePattern(pattern);
        for (int i = 0; i < parts.countParts(); i++) {
            var part = parts.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START) {
                var number = parts.getPart(i + 1).getValue();
                var type = part.getArgType();
                var kind = switch (type) {
                    case PLURAL, SELECTORDINAL, CHOICE -> 'n';
                    case SIMPLE -> parts.getSubstring(parts.getPart(i + 2)).startsWith("number") ? 'n' : 'd';
                    case SELECT -> 'x';
                    default -> 's';
                };
                kinds.merge(number, kind, (one, other) -> one == 's' ? other : one);
            }
        }
    }

    private static TreeMap<String, String> texts(String language) throws Exception {
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(Path.of("src/main/java/org/uprportal"))) {
            for (var file : files.filter(
                            one -> one.getFileName().toString().equals("messages_" + language + ".properties"))
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
}
