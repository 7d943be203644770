/** The register of recommendations and the State's position on each. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::process",
            "platform::ui",
            "party",
            "audit",
            "access",
            "account",
            "edition",
            "privacy",
            "notification",
            "inbox",
            "state",
            "theme",
            "meeting",
            "cycle",
            "review",
            "advocacy",
            "submission"
        })
@NullMarked
package org.uprportal.recommendation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
