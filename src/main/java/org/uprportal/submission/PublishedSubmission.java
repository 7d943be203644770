package org.uprportal.submission;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.uprportal.cycle.CycleId;

/**
 * A published submission as everybody reads it: nothing of who drafted, asked, approved or when, and under a pseudonym nothing
 * of who.
 *
 * @param by the organisation that submits, or its pseudonym
 * @param pseudonymous whether it stands under a pseudonym
 * @param paper the text, the same as in its Word file; null in a list
 * @param fileName what the Word file is called; empty in a list
 * @param correction what was put beside the text afterwards; empty for none
 * @param mayTakeDown whether the reader filed it, or is the secretariat
 */
public record PublishedSubmission(
        SubmissionId id,
        CycleId cycle,
        String title,
        String by,
        boolean pseudonymous,
        boolean joint,
        LocalDate publishedOn,
        @Nullable SubmissionPaper paper,
        String fileName,
        String correction,
        boolean mayTakeDown) {}
