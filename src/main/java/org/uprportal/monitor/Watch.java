package org.uprportal.monitor;

import java.util.Set;
import org.uprportal.state.StateCode;
import org.uprportal.theme.ThemeId;

/** What a person watches over all reviews; where nothing is chosen it is everything. */
public record Watch(Set<ThemeId> themes, Set<StateCode> states) {}
