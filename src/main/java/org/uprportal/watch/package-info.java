/** Watching: whoever is signed in hears what becomes of a State, a review, a recommendation, a theme, an organisation. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::ui",
            "party",
            "access",
            "account",
            "privacy",
            "notification",
            "state",
            "theme",
            "organisation",
            "organisation::ui",
            "cycle",
            "cycle::ui",
            "meeting",
            "meeting::ui",
            "consultation",
            "consultation::ui",
            "submission",
            "submission::ui",
            "recommendation",
            "recommendation::ui",
            "followup",
            "followup::ui",
            "report",
            "report::ui",
            "register"
        })
@NullMarked
package org.uprportal.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
