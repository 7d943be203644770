/** What whoever runs the portal sees to: steps that stopped, processes that disagree with what they are about. No content. */
@ApplicationModule(allowedDependencies = {"platform", "platform::ui", "party", "audit", "access", "account"})
@NullMarked
package org.uprportal.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
