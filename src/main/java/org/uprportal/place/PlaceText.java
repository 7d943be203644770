package org.uprportal.place;

import org.jspecify.annotations.Nullable;

/**
 * What a place is.
 *
 * @param code the State's own for it, such as 047; may be empty, and no two open places of a State have the same
 * @param parent the larger place in which it lies; null where none is said
 */
public record PlaceText(
        PlaceKind kind, String name, String code, @Nullable PlaceId parent) {

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 200;

    /** The longest code, in characters. */
    public static final int LONGEST_CODE = 40;
}
