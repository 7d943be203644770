/** What several people make of the same thing at once: put together field by field, and nobody's words are lost. */
@ApplicationModule(allowedDependencies = {"platform", "party", "audit", "account"})
@NullMarked
package org.uprportal.edition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
