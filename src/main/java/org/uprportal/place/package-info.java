/** The places of a State: its regions, counties and municipalities, and what happens in them. */
@ApplicationModule(
        allowedDependencies = {
            "platform",
            "platform::ui",
            "party",
            "audit",
            "access",
            "account",
            "privacy",
            "state",
            "cycle"
        })
@NullMarked
package org.uprportal.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
