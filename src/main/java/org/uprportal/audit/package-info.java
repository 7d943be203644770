/** What was done and read: a sealed chain of lines that name nobody. */
@ApplicationModule(allowedDependencies = {"platform", "party"})
@NullMarked
package org.uprportal.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
