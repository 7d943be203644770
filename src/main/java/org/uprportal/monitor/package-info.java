/**
 * What those see who watch over reviews: a country at a glance for its country team, with a quarterly brief; chosen themes and
 * countries over all reviews; a whole session. It reads what the other modules tell everybody, and has no process of its own.
 */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::ui",
            "party",
            "audit",
            "access",
            "account",
            "edition",
            "privacy",
            "state",
            "state::ui",
            "theme",
            "cycle",
            "meeting",
            "consultation",
            "submission",
            "recommendation",
            "followup"
        })
@NullMarked
package org.uprportal.monitor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
