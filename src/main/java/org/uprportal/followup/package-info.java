/** What becomes of recommendations: clusters, ministries, actions, both sides' ratings, the mid-term report. */
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
            "edition",
            "notification",
            "inbox",
            "state",
            "cycle",
            "document",
            "document::ui",
            "place",
            "consultation",
            "meeting",
            "recommendation",
            "vault"
        })
@NullMarked
package org.uprportal.followup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
