/** A review cycle of one State: its session, its dates and its seven stages. */
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
            "state::ui"
        })
@NullMarked
package org.uprportal.cycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
