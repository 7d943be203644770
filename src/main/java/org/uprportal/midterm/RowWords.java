package org.uprportal.midterm;

import org.uprportal.followup.Progress;

/**
 * What a report says of one recommendation.
 *
 * @param words may be empty
 */
public record RowWords(Progress progress, String words) {

    /** Nothing was said yet. */
    public static final RowWords NOTHING = new RowWords(Progress.NO_INFORMATION, "");
}
