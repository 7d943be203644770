/** A State that does not exist, its people and two of its cycles, so that everybody who tries the portal finds something to do. */
@ApplicationModule
@NullMarked
package org.uprportal.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
