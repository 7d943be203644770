/** Stakeholders' submissions: drafted, approved by a second person, filed and frozen. */
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
            "theme",
            "cycle",
            "meeting",
            "organisation",
            "vault"
        })
@NullMarked
package org.uprportal.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
