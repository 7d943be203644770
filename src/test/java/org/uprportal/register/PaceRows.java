package org.uprportal.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.uprportal.testing.RealData;

/** Files to fill the register with: the real exports where they lie beside the project, else invented ones, always the same. */
final class PaceRows {

    private static final List<String> REAL = List.of("1-5.csv", "6-9.csv", "10-13.csv", "voluntary.csv");
    private static final String HEADER = "To,Text,From,Response,Action,Issue,Session\n";
    private static final int OF_A_FILE = 8_000;
    private static final List<String> ISSUES = List.of(
            "Asylum-seekers - refugees",
            "Civil society",
            "Corruption",
            "Counter-terrorism",
            "Death penalty",
            "Detention");
    private static final List<String> WORDS = words();

    private PaceRows() {}

    /** The real exports; empty where they are not there. */
    static Optional<List<byte[]>> real() throws IOException {
        var files = new ArrayList<byte[]>();
        for (var name : REAL) {
            var file = RealData.file("upr-info/" + name);
            if (file.isEmpty()) {
                return Optional.empty();
            }
            files.add(Files.readAllBytes(file.get()));
        }
        return Optional.of(files);
    }

    /** Invented ones of the same kind, among these States. */
    static List<byte[]> invented(int rows, List<String> states) {
        var random = new Random(12);
        var files = new ArrayList<byte[]>();
        for (int from = 0; from < rows; from += OF_A_FILE) {
            var text = new StringBuilder(HEADER);
            for (int i = from; i < Math.min(rows, from + OF_A_FILE); i++) {
                line(text, one(states, random), one(states, random), random);
            }
            files.add(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    /** Recommendations to one State. */
    static byte[] to(String state, int rows, List<String> states, int seed) {
        var random = new Random(seed);
        var text = new StringBuilder(HEADER);
        for (int i = 0; i < rows; i++) {
            line(text, state, one(states, random), random);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder file, String to, String from, Random random) {
        file.append('"').append(to).append("\",\"");
        for (int i = 15 + random.nextInt(25); i > 0; i--) {
            // A few words are everywhere, most are rare, as in any language.
            file.append(WORDS.get((int) (WORDS.size() * Math.pow(random.nextDouble(), 3))))
                    .append(' ');
        }
        file.append(Long.toString(random.nextLong() >>> 1, 36))
                .append("\",\"")
                .append(from)
                .append("\",")
                .append(random.nextInt(3) == 0 ? "Noted" : "Accepted")
                .append(',')
                .append(1 + random.nextInt(5))
                .append(',')
                .append(one(ISSUES, random))
                .append(',')
                .append(1 + random.nextInt(26))
                .append('\n');
    }

    private static String one(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<String> words() {
        var words = new ArrayList<>(List.of(
                "and",
                "the",
                "rights",
                "to",
                "human",
                "of",
                "ensure",
                "women",
                "children",
                "law",
                "violence",
                "against",
                "national",
                "measures",
                "protect",
                "convention"));
        var syllables =
                List.of("ba", "de", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "ze", "an", "er", "in");
        var random = new Random(7);
        IntStream.range(0, 3_000).forEach(i -> {
            var word = new StringBuilder();
            IntStream.range(0, 2 + random.nextInt(3)).forEach(j -> word.append(one(syllables, random)));
            words.add(word.toString());
        });
        return words;
    }
}
