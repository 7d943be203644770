package org.uprportal.edition;

import org.jspecify.annotations.Nullable;

/**
 * A field that two people have changed at the same time: the first one's words stand, the later one's are kept for them.
 *
 * @param field its name
 * @param theirs what stands, in words
 * @param mine what the later one wrote, in words
 * @param by who wrote what stands, where the reader may know; null otherwise
 */
public record Overtaken(
        String field, String theirs, String mine, @Nullable String by) {}
