package org.uprportal.theme;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Under which key a label is found: "Budget &resources" and "Budget and resources" are one label, "1 - NO POVERTY" is goal 1. */
final class ThemeKey {

    static final int LONGEST = 400;

    private static final Pattern NUMBER = Pattern.compile(
            "^(?:sdgs?|goal|category|action)?\\W*+0?(\\d{1,2})(?!\\d).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern LEADING_CODE = Pattern.compile("^[A-H]\\d{1,3}[\\s.:–-]+(?=\\p{L})");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> WITHOUT_WEIGHT = Set.of("and", "the");

    private ThemeKey() {}

    /** The key; empty for a text without letters and digits. */
    static Optional<String> of(ThemeKind kind, String label) {
        var text = label.strip();
        if (kind == ThemeKind.SDG || kind == ThemeKind.ACTION) {
            var number = NUMBER.matcher(text);
            if (number.matches()) {
                return Optional.of(number.group(1));
            }
        }
        if (kind == ThemeKind.THEME) {
            text = LEADING_CODE.matcher(text).replaceFirst("");
        }
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        var key = Arrays.stream(BETWEEN_WORDS.split(UCharacter.foldCase(plain, true)))
                .filter(word -> !WITHOUT_WEIGHT.contains(word))
                .collect(Collectors.joining());
        return Optional.of(key.substring(0, Math.min(key.length(), LONGEST))).filter(found -> !found.isEmpty());
    }
}
