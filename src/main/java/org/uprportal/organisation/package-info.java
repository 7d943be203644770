/** The organisations of the Universal Periodic Review: who they are, what they work on, with whom they act together. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::process",
            "platform::ui",
            "party",
            "audit",
            "access",
            "account",
            "privacy",
            "notification",
            "inbox",
            "state",
            "state::ui",
            "theme"
        })
@NullMarked
package org.uprportal.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
