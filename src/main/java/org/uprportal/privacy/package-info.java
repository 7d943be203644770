/** What the portal keeps of somebody: to see it, to take it along, to have it erased. */
@ApplicationModule(
        allowedDependencies = {"platform", "platform::ui", "party", "audit", "access", "account", "account::ui"})
@NullMarked
package org.uprportal.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
