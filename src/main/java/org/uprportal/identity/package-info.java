/** Who is acting, for which party, and what they did. */
@ApplicationModule(allowedDependencies = {"platform", "platform::ui", "state"})
@NullMarked
package org.uprportal.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
