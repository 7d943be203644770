package org.uprportal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every letter of every module says what happens next in words of its own, in six languages, and more than its subject. */
class EveryLetterTest {

    private static final Path CODE = Path.of("src/main/java/org/uprportal");

    /** Keys of news: by their name, or given to a notice as they are. */
    private static final Pattern NAMED = Pattern.compile("[a-z]+\\.notice\\.(?!.*\\.mail$).+");

    private static final Pattern GIVEN =
            Pattern.compile("(?:Notice\\.of|new Notice|new Letter)\\(\\s*\"([a-z]+\\.[\\w.]*\\w)\"");

    /** Keys that a line of a table of notices tells. */
    private static final Pattern LINE = Pattern.compile("\\.tell\\w*\\([^\"]*\"([a-z]+\\.[\\w.]*\\w)\"");

    @Test
    void everyLetterSaysWhatHappensNext() throws IOException {
        var keys = keys();
        var complaints = new ArrayList<String>();
        for (var language : List.of("ar", "en", "es", "fr", "ru", "zh")) {
            var texts = texts(language);
            for (var key : keys) {
                // Its own, or one for all of a module's news.
                var next = texts.getOrDefault(key + ".mail", texts.get(key.replaceFirst("\\.news\\..*", ".news.mail")));
                if (next == null) {
                    complaints.add(language + " " + key + " does not say what happens next");
                } else if (repeats(texts.get(key), next)) {
                    complaints.add(language + " " + key + " only repeats its subject");
                } else {
                    // What is counted or named in the subject can be named again; nothing else is known there.
                    var known =
                            new TreeSet<>(new MessageFormat(texts.get(key), Locale.of(language)).getArgumentNames());
                    var named = new MessageFormat(next, Locale.of(language)).getArgumentNames();
                    if (key.contains(".notice.") && !known.containsAll(named)) {
                        complaints.add(language + " " + key + " names what its subject does not have");
                    }
                }
            }
        }
        System.out.println("Kinds of letters: " + keys.size());
        assertThat(complaints).isEmpty();
        assertThat(keys).hasSizeGreaterThan(40);
    }

    @Test
    void aLetterThatRepeatsItsSubjectIsCaught() {
        assertThat(repeats("The meeting is agreed.", "The meeting is agreed.")).isTrue();
        assertThat(repeats("The meeting is agreed.", "Come.")).isTrue();
        assertThat(repeats("The meeting is agreed.", "Meet at that time, then answer here."))
                .isFalse();
        assertThat(LINE.matcher(".tell(Joined.class, one -> one.new(), \"organisation.people.joined\",")
                        .find())
                .isTrue();
        assertThat(GIVEN.matcher("Notice.of(\n  \"inbox.newTask\", List.of()").find())
                .isTrue();
    }

    private static boolean repeats(String subject, String next) {
        return next.strip().equalsIgnoreCase(subject.strip()) || next.contains(subject) || next.length() < 6;
    }

    private static TreeSet<String> keys() throws IOException {
        var keys = new TreeSet<String>();
        var known = texts("en");
        known.keySet().stream().filter(key -> NAMED.matcher(key).matches()).forEach(keys::add);
        try (var files = Files.walk(CODE)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                var code = Files.readString(file);
                var given = GIVEN.matcher(code).results();
                var lines = code.contains("NoticeTable<") ? LINE.matcher(code).results() : Stream.<MatchResult>empty();
                Stream.concat(given, lines)
                        .map(hit -> hit.group(1))
                        .filter(known::containsKey)
                        .forEach(keys::add);
            }
        }
        return keys;
    }

    private static Map<String, String> texts(String language) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var files = Files.walk(CODE)) {
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
}
