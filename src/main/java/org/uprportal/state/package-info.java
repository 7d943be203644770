/** The States: their names in six languages, their regional groups, and how importers recognise them. */
@ApplicationModule(allowedDependencies = {"platform", "platform::ui"})
@NullMarked
package org.uprportal.state;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
