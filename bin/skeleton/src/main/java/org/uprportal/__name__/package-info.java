/** Say here in one sentence what this module carries. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::process",
            "platform::ui",
            "party",
            "audit",
            "access",
            "privacy",
            "notification",
            "inbox",
            "state"
        })
@NullMarked
package org.uprportal.__name__;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
