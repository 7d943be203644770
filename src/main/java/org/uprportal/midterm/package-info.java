/** Mid-term reports of others than the State: each with OHCHR's matrix and its own traffic lights, alone or jointly. */
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
            "organisation",
            "cycle",
            "submission",
            "recommendation",
            "followup",
            "followup::ui"
        })
@NullMarked
package org.uprportal.midterm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
