/** Who acts, for whom, and how they are addressed without naming persons: values, and the question who is acting now. */
@ApplicationModule(allowedDependencies = {"platform", "state"})
@NullMarked
package org.uprportal.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
