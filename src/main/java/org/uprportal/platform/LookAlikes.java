package org.uprportal.platform;

import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.SpoofChecker.RestrictionLevel;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names that pass for others because letters of several alphabets are drawn alike, by the tables of Unicode (UTS 39).
 * Nothing here says that a name is wrong: many real names carry words of two scripts.
 */
public final class LookAlikes {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private static final SpoofChecker SHAPES =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();

    /** One script, or Latin beside the scripts of Chinese, Japanese or Korean, which are written together every day. */
    private static final SpoofChecker SCRIPTS = new SpoofChecker.Builder()
            .setChecks(SpoofChecker.RESTRICTION_LEVEL)
            .setRestrictionLevel(RestrictionLevel.HIGHLY_RESTRICTIVE)
            .build();

    private LookAlikes() {}

    /** How a name looks: as written, in capitals and in small letters, because some letters are alike in one of them only. */
    public record Look(String written, String capitals, String small) {

        /** The look of a name. */
        public static Look of(String name) {
            // The tables of shapes leave out what is only another form of a letter, as the wide ones of East Asia.
            var safe = Normalizer.normalize(SafeText.name(name), Normalizer.Form.NFKC);
            return new Look(
                    SHAPES.getSkeleton(safe),
                    SHAPES.getSkeleton(safe.toUpperCase(Locale.ROOT)),
                    SHAPES.getSkeleton(safe.toLowerCase(Locale.ROOT)));
        }

        /** Whether one could be taken for the other. */
        public boolean like(Look other) {
            return written.equals(other.written) || capitals.equals(other.capitals) || small.equals(other.small);
        }
    }

    /** Whether one name could be taken for the other; the same name is like itself. */
    public static boolean alike(String one, String other) {
        return Look.of(one).like(Look.of(other));
    }

    /** Whether a word of the name mixes letters of scripts that are not written together. Words of different scripts are fine. */
    public static boolean mixes(String name) {
        return Arrays.stream(BETWEEN_WORDS.split(SafeText.name(name))).anyMatch(SCRIPTS::failsChecks);
    }
}
