package org.uprportal.followup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.uprportal.document.DocumentSummary;

/**
 * A file that stands with an action; public like the action.
 *
 * @param takenAwayOn the day from which its content is gone for good; null where it is there
 */
public record ActionFile(
        ActionFileKind kind, LocalDate addedOn, @Nullable LocalDate takenAwayOn, DocumentSummary document) {}
