package org.uprportal.recommendation.matrix;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a position as documents write it. */
final class MatrixPosition {

    private static final Pattern IN_PART = Pattern.compile(
            "\\bpart(s|ly|ial|ially|ie|iel\\w*)?\\b|en parte|parcial|частично|部分|جزئي",
            Pattern.UNICODE_CHARACTER_CLASS);

    /** Refusals that hold a word of support. */
    private static final Pattern REFUSED = Pattern.compile(
            "\\b(not|no|non)\\b[\\w\\s]{0,20}\\b(support|enjoy|accept|acept|apoy|appu|souten)\\w*( the support)?"
                    + "|\\bpas\\b[\\w\\s']{0,25}\\b(appu|accept|souten)\\w*|не (поддерж|принят|принима)\\S*|不支持|不接受"
                    + "|لا تحظى\\S*( بالتاييد)?|غير مقبول\\S*|unsupported",
            Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern NOTED = Pattern.compile(
            "\\bnot(ed|e|es)\\b|reject|rechaz|rejet|pren\\w* (en )?note|pris(e)? (en )?note|\\btom\\w+ (nota|conocimiento)|anotad|принят\\w* к сведению|отклон|注意到|拒绝|أحيط|احيط|مرفوض",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SUPPORTED = Pattern.compile(
            "support|accept|enjoy|agree|appui|appuy|soutenu|acepta|apoy|поддерж|принят|支持|接受|مقبول|مؤيد|حظي|تحظى|تاييد",
            Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PENDING = Pattern.compile(
            "pending|examin|under consideration|deferred|no (clear |formal )?(response|position|answer)|en attente|en suspens|pendiente|на рассмотрении|待定|审议|قيد النظر|^[-–—.?]*$",
            Pattern.UNICODE_CHARACTER_CLASS);

    private MatrixPosition() {}

    /** The position; empty where the words are none that are known. */
    static Optional<WrittenPosition> of(String words) {
        var plain = Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .strip();
        if (PENDING.matcher(plain).find()) {
            return Optional.of(WrittenPosition.PENDING);
        }
        if (IN_PART.matcher(plain).find()) {
            return Optional.of(WrittenPosition.SUPPORTED_IN_PART);
        }
        // "Taken note of" is written with the word for "accepted" in Russian.
        var refused = REFUSED.matcher(plain).replaceAll(" noted ");
        var noted = NOTED.matcher(refused).find();
        var supported =
                SUPPORTED.matcher(NOTED.matcher(refused).replaceAll(" ")).find();
        if (noted && supported) {
            return Optional.of(WrittenPosition.SUPPORTED_IN_PART);
        }
        if (noted) {
            return Optional.of(WrittenPosition.NOTED);
        }
        return supported ? Optional.of(WrittenPosition.SUPPORTED) : Optional.empty();
    }
}
