package org.uprportal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No class of a hall, of a page or of a process grows past what one can read in a sitting: it is cut by concept before. */
class HallSizeTest {

    private static final Path CODE = Path.of("src/main/java/org/uprportal");

    private static final int MOST_LINES = 400;

    /** Still longer: named, so that it becomes no more. */
    private static final Set<String> STILL_LONG = Set.of("meeting/Meeting", "meeting/Meetings", "meeting/Seats");

    @Test
    void noClassIsLongerThanCanBeReadAtOnce() throws IOException {
        var all = new TreeMap<String, Long>();
        try (var files = Files.walk(CODE)) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                try (var lines = Files.lines(file)) {
                    all.put(CODE.relativize(file).toString().replace(".java", ""), lines.count());
                }
            }
        }
        var longer = all.entrySet().stream()
                .filter(one -> tooLong(one.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        System.out.println("Classes over " + MOST_LINES + " lines: " + longer);
        assertThat(longer).as("cut it by concept").isSubsetOf(STILL_LONG);
    }

    @Test
    void oneLineTooMuchIsCaught() {
        assertThat(tooLong(MOST_LINES + 1)).isTrue();
        assertThat(tooLong(MOST_LINES)).isFalse();
    }

    private static boolean tooLong(long lines) {
        return lines > MOST_LINES;
    }
}
