/** Lobbying: what organisations ask of States, and what States answer. */
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
            "cycle",
            "meeting",
            "organisation",
            "submission"
        })
@NullMarked
package org.uprportal.advocacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
