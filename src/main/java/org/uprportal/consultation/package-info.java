/** The national consultation of a review cycle: what the government asks, who answers, and what it makes of every answer. */
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
            "cycle",
            "edition",
            "meeting",
            "organisation",
            "vault"
        })
@NullMarked
package org.uprportal.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
