package org.uprportal.state;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Recognises a State by any spelling: case, accents, punctuation, articles and the order of brackets do not matter. */
class StateNameIndex {

    /** No name is longer; a whole paragraph in a name's place is not worth the search. */
    private static final int LONGEST = 300;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+|\\u0640");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern BRACKETS = Pattern.compile("^(.[^(\\[（]*+)[(\\[（](.+)[)\\]）]\\W{0,9}");
    private static final Pattern COMMA = Pattern.compile("^([^,،，]++)[,،，]([^,،，]+)");
    private static final Pattern ISO_CODE = Pattern.compile("[A-Z]{3}");

    /** Articles and joining words, which writers leave out or write as a sign. */
    private static final Set<String> WITHOUT_WEIGHT =
            Set.of("the", "of", "and", "et", "y", "и", "l", "le", "la", "les", "el", "los", "las");

    private static final Map<String, String> SHORT_FORMS =
            Map.of("st", "saint", "ste", "sainte", "rep", "republic", "dem", "democratic", "fed", "federated");

    private final Function<String, Optional<StateCode>> byKey;
    private final Function<StateCode, Boolean> exists;

    StateNameIndex(Function<String, Optional<StateCode>> byKey, Function<StateCode, Boolean> exists) {
        this.byKey = byKey;
        this.exists = exists;
    }

    /** The State; empty for a name nobody has taught, rather than a guess. */
    Optional<StateCode> find(String spelling) {
        if (spelling.length() > LONGEST) {
            return Optional.empty();
        }
        return keys(spelling).stream()
                .flatMap(key -> byKey.apply(key).stream())
                .findFirst()
                .or(() -> byCode(spelling.strip()));
    }

    private Optional<StateCode> byCode(String text) {
        return Optional.of(text)
                .filter(ISO_CODE.asMatchPredicate())
                .map(StateCode::new)
                .filter(exists::apply);
    }

    /** The keys of a spelling, the most literal first: "Iran (Islamic Republic of)" is "Islamic Republic of Iran" too. */
    static Set<String> keys(String spelling) {
        var keys = new LinkedHashSet<String>();
        keys.add(key(spelling));
        for (var turned : new Pattern[] {BRACKETS, COMMA}) {
            var parts = turned.matcher(spelling.strip());
            if (parts.matches()) {
                keys.add(key(parts.group(2) + " " + parts.group(1)));
            }
        }
        keys.remove("");
        return keys;
    }

    /** The letters and digits that carry the meaning, without case, accents and spaces. */
    static String key(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return Arrays.stream(BETWEEN_WORDS.split(UCharacter.foldCase(plain, true)))
                .filter(word -> !WITHOUT_WEIGHT.contains(word))
                .map(word -> SHORT_FORMS.getOrDefault(word, word))
                .collect(Collectors.joining());
    }
}
