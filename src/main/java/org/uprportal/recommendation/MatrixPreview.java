package org.uprportal.recommendation;

import java.util.List;

/**
 * What an import of OHCHR's matrix would do, or has done. Counts are of numbered paragraphs, as OHCHR counts, except
 * {@code statePairs}: pairs of a paragraph and a State.
 *
 * @param missing paragraphs on record that the file does not hold; they stay
 */
public record MatrixPreview(
        int recommendations,
        int supported,
        int noted,
        int supportedInPart,
        int pending,
        int statePairs,
        int created,
        int updated,
        int unchanged,
        List<String> missing,
        List<MatrixProblem> problems) {}
