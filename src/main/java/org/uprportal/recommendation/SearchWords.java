package org.uprportal.recommendation;

import com.ibm.icu.lang.UCharacter;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words as people look for them: without case and accents; women's and women’s, Cote d'Ivoire and Côte d’Ivoire, mid-term, mid
 * term and midterm are the same.
 */
final class SearchWords {

    private static final int MOST = 12;
    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}]+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘‛ʼʹ`´′＇]");
    private static final Pattern COMPOUND =
            Pattern.compile("(?<![\\p{L}\\p{N}])[\\p{L}\\p{N}]++(?:[-\\u2010-\\u2015\\u2212][\\p{L}\\p{N}]++)++");
    private static final Pattern HYPHEN = Pattern.compile("[-\\u2010-\\u2015\\u2212]");
    private static final Pattern DOTS = Pattern.compile("\\.(?!(?<=\\p{N}\\.)\\p{N})");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}.]+");

    private SearchWords() {}

    /** What is stored beside a text, to be searched. */
    static String of(String text) {
        var plain = plain(text);
        var kept = new StringBuilder(words(plain));
        // A compound is found written as one word too; most texts have none.
        if (HYPHEN.matcher(plain).find()) {
            COMPOUND.matcher(plain)
                    .results()
                    .forEach(one -> kept.append(' ').append(one.group().replaceAll("[^\\p{L}\\p{N}]", "")));
        }
        return kept.toString();
    }

    /** The words somebody looks for, each of which must be found. */
    static List<String> sought(@Nullable String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(words(plain(typed)).split(" "))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .limit(MOST)
                        .toList();
    }

    private static String words(String plain) {
        return BETWEEN.matcher(DOTS.matcher(plain).replaceAll(" "))
                .replaceAll(" ")
                .strip();
    }

    private static String plain(String text) {
        // Before it is taken apart: the acute accent that stands for an apostrophe would become a blank.
        var joined = APOSTROPHES.matcher(text).replaceAll("");
        var apart = MARKS.matcher(Normalizer.normalize(joined, Normalizer.Form.NFKD))
                .replaceAll("");
        return APOSTROPHES.matcher(UCharacter.foldCase(apart, true)).replaceAll("");
    }
}
