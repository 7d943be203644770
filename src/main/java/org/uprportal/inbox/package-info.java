/** A person's waiting work. */
@ApplicationModule(allowedDependencies = {"platform", "platform::ui", "identity", "notification", "state"})
@NullMarked
package org.uprportal.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
