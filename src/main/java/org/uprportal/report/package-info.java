/** The national report: drafted from the data, written by many bodies, consulted on, approved by a second person, frozen. */
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
            "meeting",
            "consultation",
            "submission",
            "recommendation",
            "followup"
        })
@NullMarked
package org.uprportal.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
