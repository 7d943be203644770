/** The frame around every page: layout, navigation, home. */
@ApplicationModule(allowedDependencies = {"platform", "platform::ui", "party", "account"})
@NullMarked
package org.uprportal.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
