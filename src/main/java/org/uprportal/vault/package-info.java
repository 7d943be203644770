/**
 * The identity vault: who is behind a pseudonym. A module of its own, so that nothing else of the portal can reach its
 * account and key; it answers an organisation about itself only.
 */
@ApplicationModule(allowedDependencies = {"platform", "party", "access"})
@NullMarked
package org.uprportal.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
