/** Whoever is not signed in, and how much of the server they can make it keep for them. */
@ApplicationModule(allowedDependencies = {"platform", "platform::ui"})
@NullMarked
package org.uprportal.visitor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
