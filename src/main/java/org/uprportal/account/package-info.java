/** Persons, the parties they act for, their members and invitations, and how they sign in and out. */
@ApplicationModule(allowedDependencies = {"platform", "platform::ui", "state", "party", "audit", "access"})
@NullMarked
package org.uprportal.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
