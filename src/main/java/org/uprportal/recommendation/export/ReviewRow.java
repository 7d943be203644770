package org.uprportal.recommendation.export;

import java.util.List;

/**
 * What States have recommended in a Universal Periodic Review, as OHCHR's index of human rights has it: a whole paragraph with all its
 * States.
 *
 * @param row as a spreadsheet counts it
 * @param makers the recommending States; none where the file does not say them
 * @param answer the position as written
 */
public record ReviewRow(
        int row,
        BodyRow.Country reviewed,
        int session,
        String text,
        List<BodyRow.Country> makers,
        ExportRow.Kind kind,
        String answer) {}
