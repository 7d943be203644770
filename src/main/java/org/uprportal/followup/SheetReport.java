package org.uprportal.followup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet that came back would do, cell by cell; nothing is changed by reading it.
 *
 * @param changes what would be said anew
 * @param unchanged how many rows say what is said already
 */
public record SheetReport(List<Change> changes, List<Problem> problems, int unchanged) {

    /** A row that says something new. */
    public record Change(String paragraph, @Nullable ProgressEntry before, ProgressUpdate update) {}

    /**
     * A cell that cannot be taken; its row is left out.
     *
     * @param cell its name in the sheet, such as D7
     * @param key the text's key
     */
    public record Problem(String cell, String key, String argument) {}
}
