/** The review itself: troika, advance questions, and the recording of what was recommended. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::ui",
            "party",
            "audit",
            "access",
            "edition",
            "privacy",
            "notification",
            "inbox",
            "state",
            "cycle"
        })
@NullMarked
package org.uprportal.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
