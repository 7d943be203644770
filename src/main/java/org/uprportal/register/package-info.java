/** The register open to everybody: every recommendation ever made, found in a second, and what became of it. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::ui",
            "party",
            "audit",
            "access",
            "privacy",
            "notification",
            "state",
            "theme",
            "cycle",
            "review",
            "meeting",
            "consultation",
            "recommendation",
            "followup"
        })
@NullMarked
package org.uprportal.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
