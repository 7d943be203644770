package org.uprportal.followup;

import org.jspecify.annotations.Nullable;

/**
 * What came of saving the mid-term report.
 *
 * @param text what stands now
 * @param aside the writer's own words, kept for them, where another had changed the same paragraphs; null where all was taken
 * @param by who wrote what stands, where the writer may know; otherwise empty
 */
public record SavedMidTerm(String text, @Nullable String aside, String by) {

    /** Whether everything was taken. */
    public boolean whole() {
        return aside == null;
    }
}
