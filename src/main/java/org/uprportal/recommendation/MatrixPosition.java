package org.uprportal.recommendation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a position as documents write it. */
final class MatrixPosition {

    private static final Pattern IN_PART =
            Pattern.compile("part|supported\\s*/\\s*noted|accepted\\s*/\\s*noted|en partie|parcial|частично|部分|جزئي");
    private static final Pattern NOTED = Pattern.compile(
            "not(ed|e)\\b|not (support|accept)|does not|reject|pris(e)? (en )?note|tom\\w+ (nota|conocimiento)|anotad|принят\\w* к сведению|отклон|注意到|拒绝|أُحيط|احيط");
    private static final Pattern SUPPORTED =
            Pattern.compile("support|accept|enjoy|appui|soutenu|acepta|apoy|поддерж|принят|支持|接受|مقبول|مؤيد|حظي");
    private static final Pattern PENDING = Pattern.compile("pending|examin|en attente|pendiente|^[-–—]*$");

    private MatrixPosition() {}

    /** The position; empty where the words are none that are known. */
    static Optional<Position> of(String words) {
        var plain = Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
        if (PENDING.matcher(plain).find()) {
            return Optional.of(Position.PENDING);
        }
        if (IN_PART.matcher(plain).find()) {
            return Optional.of(Position.SUPPORTED_IN_PART);
        }
        if (NOTED.matcher(plain).find()) {
            return Optional.of(Position.NOTED);
        }
        return SUPPORTED.matcher(plain).find() ? Optional.of(Position.SUPPORTED) : Optional.empty();
    }
}
