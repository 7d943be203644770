/** Indicators: what is measured, from where to where, what was measured when, and who owes the next value. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
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
            "place",
            "recommendation",
            "followup"
        })
@NullMarked
package org.uprportal.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
