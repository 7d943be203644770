package org.uprportal.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, with what it should be and whether it is. */
final class PaceReport {

    private final List<String> lines = new ArrayList<>();
    private final List<String> tooSlow = new ArrayList<>();

    /** What is told for its own sake. */
    void tell(String pattern, Object... values) {
        add(String.format(Locale.ROOT, pattern, values));
    }

    /**
     * A ratio that should be at most the target.
     *
     * @param bound from which on it is a fault on any machine, however busy
     */
    void most(String what, double ratio, double target, double bound) {
        add(String.format(
                Locale.ROOT,
                "  %-62s %7.2f  (at most %.2f: %s)",
                what,
                ratio,
                target,
                ratio <= target ? "met" : "MISSED"));
        if (ratio > bound) {
            tooSlow.add(lines.getLast() + ", bound of the test " + bound);
        }
    }

    private void add(String line) {
        lines.add(line);
        System.out.println(line);
    }

    /** Nothing is slower than its bound. */
    void judged() {
        assertThat(tooSlow).as(String.join("\n", lines)).isEmpty();
    }
}
