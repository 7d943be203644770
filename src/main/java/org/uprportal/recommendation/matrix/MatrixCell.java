package org.uprportal.recommendation.matrix;

import java.util.List;

/**
 * A cell of a table.
 *
 * @param column the first column of the grid it covers
 * @param span how many columns it covers
 * @param lines its lines, tidied; for the lower part of a merged cell those of its upper part
 * @param own whether the lines stand in this cell itself
 */
record MatrixCell(int column, int span, List<String> lines, boolean own) {

    boolean covers(int place) {
        return place >= column && place < column + span;
    }

    boolean empty() {
        return lines.isEmpty();
    }

    boolean filled() {
        return own && !empty();
    }

    String text() {
        return String.join(" ", lines);
    }

    /** One kind of blank, none at the ends; soft hyphens and marks that print nothing are gone. */
    static String tidy(String line) {
        return line.replaceAll("[\\u00AD\\u200B-\\u200F\\u202A-\\u202E\\u2060\\u2066-\\u2069\\uFEFF]", "")
                .replaceAll("[\\s\\p{Zs}]+", " ")
                .strip();
    }
}
