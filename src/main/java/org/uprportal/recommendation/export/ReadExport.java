package org.uprportal.recommendation.export;

import java.util.List;
import java.util.Map;

/**
 * What a file holds.
 *
 * @param paragraphs numbered paragraphs of a file that this register has written itself
 * @param bodies recommendations of treaty bodies and special procedures
 * @param reviews recommendations of the Universal Periodic Review as OHCHR's index of human rights has them
 * @param unknownStates names that nobody has taught, each with the number of its rows, in the order of the file
 */
public record ReadExport(
        List<ExportRow> rows,
        List<OwnParagraph> paragraphs,
        List<BodyRow> bodies,
        List<ReviewRow> reviews,
        List<ExportProblem> problems,
        Map<String, Integer> unknownStates) {

    /** How many rows are of this kind. */
    public int count(ExportRow.Kind kind) {
        return (int) rows.stream().filter(row -> row.kind() == kind).count();
    }
}
