/** Who may do what with which thing, by the matrix and nothing else; what of it is recorded. */
@ApplicationModule(allowedDependencies = {"state", "party", "audit"})
@NullMarked
package org.uprportal.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
