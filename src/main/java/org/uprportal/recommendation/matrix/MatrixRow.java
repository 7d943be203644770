package org.uprportal.recommendation.matrix;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.uprportal.platform.SafeText;

/** One recommendation as read from a matrix. */
public record MatrixRow(
        int row,
        String paragraph,
        String text,
        List<NamedState> states,
        String positionAsWritten,
        WrittenPosition position,
        @Nullable String source,
        @Nullable String heading,
        List<String> themes,
        List<String> persons,
        List<String> sdgs) {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST_POSITION = 1000;

    /** A matrix is a document of many hands: what is longer than a line is shortened, not a reason to refuse the file. */
    public MatrixRow {
        positionAsWritten = SafeText.shortened(positionAsWritten, LONGEST_POSITION);
        source = source == null ? null : SafeText.shortened(source, LONGEST_LINE);
        themes = shortened(themes);
        persons = shortened(persons);
        sdgs = shortened(sdgs);
    }

    private static List<String> shortened(List<String> labels) {
        return labels.stream()
                .map(label -> SafeText.shortened(label, LONGEST_LINE))
                .toList();
    }
}
