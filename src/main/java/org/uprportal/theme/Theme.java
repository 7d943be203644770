package org.uprportal.theme;

import org.jspecify.annotations.Nullable;

/**
 * One word of a list.
 *
 * @param code the goal's, issue's or category's number; a theme's code of the second cycle (A41) where known
 * @param retired no longer offered, but kept where it stands on recommendations
 */
public record Theme(ThemeId id, ThemeKind kind, @Nullable String code, String label, boolean retired) {}
