/** Files that stand with something that was said: looked through, stripped of what names their author, and kept. */
@ApplicationModule(allowedDependencies = {"platform", "platform::ui", "party", "privacy"})
@NullMarked
package org.uprportal.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
