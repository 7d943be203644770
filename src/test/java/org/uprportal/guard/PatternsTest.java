package org.uprportal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
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
    private static final long TOO_DEEP = Long.MAX_VALUE;
    private static final String END = "\u0001!";

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
                if (isSlow(pattern.value(), morsel)) {
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

    /**
     * A tenth of the text tells the quick ones: even one whose work grows with the square of the text takes 100 times as long
     * for the whole, and one that grows faster is not so quick with the tenth. Of those the whole text only asks for too deep
     * a stack, which shows at once.
     */
    private static boolean isSlow(Pattern pattern, String morsel) {
        var tenth = LONG / 10 / morsel.length();
        var quick = took(pattern, morsel.repeat(tenth) + END, BOUND) < BOUND / 200;
        var whole = took(pattern, morsel.repeat(tenth * 10) + END, quick ? BOUND / 20 : BOUND);
        return quick ? whole == TOO_DEEP : whole > BOUND;
    }

    /** The text itself ends the attempt when the time is over. */
    private static long took(Pattern pattern, String text, long bound) {
        var begin = now();
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
            return TOO_DEEP;
        }
        return now() - begin;
    }

    /** What this thread has worked, whatever else the machine does. */
    private static long now() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<Named> patterns() throws IllegalAccessException {
        var found = new ArrayList<Named>();
        var classes = PortalClasses.ALL;
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

    private static final class Timed implements CharSequence {

        private final CharSequence text;
        private final long until;
        private int calls;

        Timed(CharSequence text, long until) {
            this.text = text;
            this.until = until;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if ((++calls & 1023) == 0 && now() > until) {
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
