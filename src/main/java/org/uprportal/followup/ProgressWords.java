package org.uprportal.followup;

import java.util.List;
import org.uprportal.document.DocumentId;

/**
 * What is said of a recommendation.
 *
 * @param evidence links or references, may be empty
 * @param documents files that show it, sent by whoever says it
 */
public record ProgressWords(Progress progress, String statement, String evidence, List<DocumentId> documents) {

    /** Without files. */
    public ProgressWords(Progress progress, String statement, String evidence) {
        this(progress, statement, evidence, List.of());
    }
}
