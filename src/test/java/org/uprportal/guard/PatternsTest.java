package org.uprportal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** No regular expression of the portal becomes slow on a long text: none takes a second for 100,000 characters. */
class PatternsTest {

    private static final int LONG = 100_000;
    private static final long BOUND = 1_000_000_000L;

    /** What slow expressions choke on: one character again and again, words, numbers, separators, and an end that fits nowhere. */
    private static final List<String> MORSELS = List.of(
            "a",
            "A",
            " ",
            "1",
            "1.",
            "(",
            "-",
            "\t",
            "a ",
            "a,",
            "and ",
            "Ab-",
            "A1 ",
            "http://",
            "SDG 1 ",
            "é",
            "的",
            "\n",
            "s of ",
            "supported ");

    @Test
    void noneIsSlowOnALongText() throws IllegalAccessException {
        var slow = new ArrayList<String>();
        var patterns = patterns();
        patterns.forEach(pattern -> {
            for (var morsel : MORSELS) {
                var took = took(pattern.value(), morsel.repeat(LONG / morsel.length()) + "\u0001!", BOUND);
                if (took > BOUND) {
                    slow.add(pattern.name() + " on “" + morsel.strip() + "”");
                }
            }
        });
        assertThat(slow).isEmpty();
        assertThat(patterns).hasSizeGreaterThan(20);
    }

    @Test
    void anExpressionThatExplodesIsCaught() {
        assertThat(took(Pattern.compile("(\\w+\\s?)+$"), "a".repeat(LONG) + "!", BOUND / 10))
                .isGreaterThan(BOUND / 10);
    }

    /** The text itself ends the attempt when the time is over. */
    private static long took(Pattern pattern, String text, long bound) {
        var begin = System.nanoTime();
        try {
            var timed = new Timed(text, begin + bound);
            var found = pattern.matcher(timed);
            for (int i = 0; i < 3 && found.find(); i++) {
                found.group();
            }
            pattern.matcher(timed).matches();
        } catch (TooSlow late) {
            return bound + 1;
        } catch (StackOverflowError deep) {
            return bound + 1;
        }
        return System.nanoTime() - begin;
    }

    private static List<Named> patterns() throws IllegalAccessException {
        var found = new ArrayList<Named>();
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.uprportal");
        for (var one : classes) {
            var type = one.reflect();
            for (Field field : type.getDeclaredFields()) {
                var enumeration = type.isEnum() && !Modifier.isStatic(field.getModifiers());
                if (field.getType() == Pattern.class && (enumeration || Modifier.isStatic(field.getModifiers()))) {
                    field.setAccessible(true);
                    for (var owner : enumeration ? type.getEnumConstants() : new Object[] {null}) {
                        found.add(new Named(type.getSimpleName() + "." + field.getName(), (Pattern) field.get(owner)));
                    }
                } else if (field.getType() == Pattern.class) {
                    throw new AssertionError("A pattern that is no constant: " + Arrays.asList(type, field));
                }
            }
        }
        return found;
    }

    private record Named(String name, Pattern value) {}

    private static final class TooSlow extends RuntimeException {}

    private record Timed(CharSequence text, long until) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if ((index & 63) == 0 && System.nanoTime() > until) {
                throw new TooSlow();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Timed(text.subSequence(start, end), until);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
