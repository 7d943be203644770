/** Notices in the portal and letters by mail. */
@ApplicationModule(allowedDependencies = {"platform", "platform::ui", "party", "access", "account", "privacy"})
@NullMarked
package org.uprportal.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
