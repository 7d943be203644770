/** Meetings that embassies, UN teams, governments and organisations host: called, registered for, held. */
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
            "theme",
            "vault",
            "organisation",
            "cycle"
        })
@NullMarked
package org.uprportal.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
