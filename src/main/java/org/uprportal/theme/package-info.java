/** The words by which recommendations are sorted: themes, groups of persons, SDGs, UPR Info issues, kinds of action. */
@ApplicationModule(allowedDependencies = {"platform", "platform::ui", "party", "audit", "access"})
@NullMarked
package org.uprportal.theme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
