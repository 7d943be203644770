package org.uprportal.followup;

import java.time.LocalDate;
import java.util.List;

/**
 * The quarter's progress note on a review; all of it is public.
 *
 * @param about that the review is closed and since when; empty otherwise
 * @param day of which it is
 * @param parts what happened and what did not
 */
public record ProgressNote(String title, String about, LocalDate day, Standing standing, List<Part> parts) {

    /** A part of the note with its title's key; its lines are in the reader's language. */
    public record Part(String titleKey, List<String> lines) {}
}
