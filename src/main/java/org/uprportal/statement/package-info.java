/** Joint statements: drafted by one, signed by many until a day, frozen, sent to a body that owes an answer. */
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
            "vault",
            "organisation",
            "cycle",
            "consultation",
            "submission",
            "recommendation",
            "followup"
        })
@NullMarked
package org.uprportal.statement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
