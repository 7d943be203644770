/** A State's mechanism for implementation, reporting and follow-up: who sits in it, by which rules, in which working groups. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::ui",
            "party",
            "audit",
            "access",
            "account",
            "privacy",
            "edition",
            "notification",
            "inbox",
            "state",
            "cycle",
            "organisation",
            "recommendation",
            "followup"
        })
@NullMarked
package org.uprportal.mechanism;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
