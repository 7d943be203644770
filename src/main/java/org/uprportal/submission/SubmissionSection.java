package org.uprportal.submission;

import java.util.UUID;

/**
 * A section of a submission.
 *
 * @param id stays the same while colleagues write and move it
 * @param text its paragraphs, one a line; they are numbered through the whole document
 * @param footnotes one a line, not counted; {@code [1]} in the text is where the first belongs
 * @param annex an annex stands after the recommendations and is not counted either
 */
public record SubmissionSection(UUID id, String heading, String text, String footnotes, boolean annex) {

    /** A new section. */
    public SubmissionSection(String heading, String text, String footnotes, boolean annex) {
        this(UUID.randomUUID(), heading, text, footnotes, annex);
    }
}
