package org.uprportal.register;

import java.util.List;
import org.uprportal.recommendation.RegisterRow;
import org.uprportal.theme.ThemeId;

/**
 * A term that a recommendation may have, as those which have it are worded alike.
 *
 * @param name of the term
 * @param percent how certain that is
 * @param words of the recommendation that decided
 */
public record SuggestedTag(RegisterRow row, ThemeId term, String name, int percent, List<String> words) {}
