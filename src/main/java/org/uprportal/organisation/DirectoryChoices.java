package org.uprportal.organisation;

import java.util.Set;
import org.uprportal.state.StateCode;
import org.uprportal.theme.ThemeId;

/** By what the directory can be filtered, as far as its organisations show it to the reader. */
public record DirectoryChoices(Set<StateCode> states, Set<ThemeId> themes, Set<String> languages) {}
