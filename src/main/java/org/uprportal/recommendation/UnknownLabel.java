package org.uprportal.recommendation;

import org.uprportal.theme.ThemeKind;

/**
 * A label of a matrix that no list knows; a person says what it means, or adds it to the list.
 *
 * @param recommendations on how many it stands
 */
public record UnknownLabel(ThemeKind kind, String label, int recommendations) {}
