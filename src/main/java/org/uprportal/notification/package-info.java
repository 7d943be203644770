/** Notices in the portal and letters by mail. */
@ApplicationModule(allowedDependencies = {"platform", "platform::ui", "identity"})
@NullMarked
package org.uprportal.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
