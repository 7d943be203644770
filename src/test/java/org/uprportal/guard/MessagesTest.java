package org.uprportal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Six languages with the same keys and arguments, and no text in the code of pages. */
class MessagesTest {

    private static final List<String> LANGUAGES = List.of("ar", "es", "fr", "ru", "zh");
    private static final Path CODE = Path.of("src/main/java/org/uprportal");
    private static final Pattern LITERAL = Pattern.compile(
            "new (?:Button|H1|H2|H3|Span|Paragraph|TextField|TextArea|Checkbox)\\(\\s*\"[^\"]*\\p{L}{3,}[^\"]*\"");
    private static final Pattern LITERAL_LINK = Pattern.compile("new Anchor\\([^;]*,\\s*\"[^\"]*\\p{L}{3,}[^\"]*\"");
    private static final Pattern USED = Pattern.compile("getTranslation\\(\\s*\"([a-z]+\\.[\\w.\\-]+)\"\\s*[,)]");

    @Test
    void everyModuleSpeaksSixLanguagesWithTheSameKeysAndArguments() throws IOException {
        var complaints = new ArrayList<String>();
        for (var module : modules()) {
            var english = load(module, "en");
            english.stringPropertyNames().stream()
                    .filter(key -> !key.startsWith(module.getFileName() + "."))
                    .forEach(key -> complaints.add(module + ": " + key + " does not begin with the module"));
            for (var language : LANGUAGES) {
                complaints.addAll(
                        differences(module.getFileName() + " " + language, english, load(module, language), language));
            }
        }
        assertThat(complaints).isEmpty();
    }

    /** The last of them would stand, and nobody would know of the others. */
    @Test
    void noKeyStandsTwice() throws IOException {
        var complaints = new ArrayList<String>();
        for (var module : modules()) {
            for (var language : List.of("ar", "en", "es", "fr", "ru", "zh")) {
                var file = module.resolve("messages_" + language + ".properties");
                twice(Files.readAllLines(file)).forEach(key -> complaints.add(file + ": " + key));
            }
        }
        assertThat(complaints).isEmpty();
        assertThat(twice(List.of("a.one=One", "a.two=Two", "a.one=1"))).containsExactly("a.one");
    }

    private static List<String> twice(List<String> lines) {
        var known = new HashSet<String>();
        return lines.stream()
                .filter(line -> line.matches("[a-z][\\w.\\-]*\\s*=.*"))
                .map(line -> line.replaceFirst("\\s*=.*", ""))
                .filter(key -> !known.add(key))
                .toList();
    }

    @Test
    void aMissingKeyAnEmptyTextAndAnotherArgumentAreCaught() {
        var english = new Properties();
        english.put("a.one", "One {0}");
        english.put("a.two", "Two");
        var french = new Properties();
        french.put("a.one", "Un {1}");
        assertThat(differences("a fr", english, french, "fr")).hasSize(2);
        french.put("a.two", "");
        assertThat(differences("a fr", english, french, "fr")).hasSize(2);
    }

    @Test
    void pagesHaveNoTextOfTheirOwnAndEveryKeyTheyUseExists() throws IOException {
        var known = new HashSet<String>();
        for (var module : modules()) {
            known.addAll(load(module, "en").stringPropertyNames());
        }
        var complaints = new ArrayList<String>();
        try (var files = Files.walk(CODE)) {
            for (var file : files.filter(one -> one.toString().matches(".*/(ui|shell)/[^/]+\\.java"))
                    .toList()) {
                var code = Files.readString(file);
                LITERAL_LINK
                        .matcher(code)
                        .results()
                        .forEach(hit -> complaints.add(file.getFileName() + ": " + hit.group()));
                LITERAL.matcher(code).results().forEach(hit -> complaints.add(file.getFileName() + ": " + hit.group()));
                USED.matcher(code)
                        .results()
                        .map(hit -> hit.group(1))
                        .filter(key -> !known.contains(key) && !key.endsWith("."))
                        .forEach(key -> complaints.add(file.getFileName() + ": no text " + key));
            }
        }
        assertThat(complaints).isEmpty();
        assertThat(LITERAL.matcher("new Button(\"Save me\", click -> {})").find())
                .isTrue();
        assertThat(LITERAL_LINK
                        .matcher("new Anchor(\"cycles/\" + id, \"Read more\")")
                        .find())
                .isTrue();
    }

    /** Facts put together as one text change places where directions meet: a Latin name takes the day of an Arabic date. */
    @Test
    void factsBesideEachOtherAreALine() throws IOException {
        var together = Pattern.compile(
                "(?:new Span|new ListItem|NarrowScreen\\.line)\\([^;{]*(?:\\+\\s*\" · \"|\" · \"\\s*\\+)");
        assertThat(together.matcher("new Span(name + \" \u00b7 \" + day)").find())
                .isTrue();
        var complaints = new ArrayList<String>();
        try (var files = Files.walk(CODE)) {
            for (var file : files.filter(one -> one.toString().matches(".*/ui/[^/]+\\.java"))
                    .toList()) {
                together.matcher(Files.readString(file))
                        .results()
                        // What only machines say has one direction.
                        .filter(hit -> !hit.group().contains("new Code("))
                        .forEach(hit -> complaints.add(file.getFileName() + ": " + hit.group()));
            }
        }
        assertThat(complaints).isEmpty();
    }

    private static List<String> differences(String where, Properties english, Properties other, String language) {
        var complaints = new ArrayList<String>();
        for (var key : english.stringPropertyNames()) {
            var text = other.getProperty(key);
            if (text == null || text.isBlank()) {
                complaints.add(where + ": " + key + " is missing");
            } else if (!arguments(english.getProperty(key), Locale.ENGLISH)
                    .containsAll(arguments(text, Locale.forLanguageTag(language)))) {
                complaints.add(where + ": " + key + " takes other arguments");
            }
        }
        other.stringPropertyNames().stream()
                .filter(key -> !english.containsKey(key))
                .forEach(key -> complaints.add(where + ": " + key + " is unknown"));
        return complaints;
    }

    private static Set<String> arguments(String pattern, Locale locale) {
        return new TreeSet<>(new MessageFormat(pattern, locale).getArgumentNames());
    }

    private static List<Path> modules() throws IOException {
        try (var files = Files.walk(CODE, 2)) {
            return files.filter(file -> file.endsWith("messages_en.properties"))
                    .map(Path::getParent)
                    .toList();
        }
    }

    private static Properties load(Path module, String language) throws IOException {
        var properties = new Properties();
        var file = module.resolve("messages_" + language + ".properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        return properties;
    }
}
