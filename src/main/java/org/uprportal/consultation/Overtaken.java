package org.uprportal.consultation;

import org.jspecify.annotations.Nullable;

/**
 * A field that two people have changed at the same time: the first one's words stand, the later one's are kept for them.
 *
 * @param field its name, or the id of the question
 * @param theirs what stands, in words; empty for what is not a text
 * @param mine what the later one wrote, in words
 * @param by who wrote what stands, where the reader may know; null otherwise
 */
public record Overtaken(
        String field, String theirs, String mine, @Nullable String by) {

    /** The field of what belongs to no question. */
    public static final String REMARKS = "remarks";

    /** The field of a consultation's title. */
    public static final String TITLE = "title";

    /** The field of a consultation's text. */
    public static final String TEXT = "text";

    /** The field of when a consultation opens. */
    public static final String OPENS = "opens";

    /** The field of when a consultation closes. */
    public static final String CLOSES = "closes";

    /** The field of when the answers are due. */
    public static final String ANSWERS_BY = "answersBy";
}
