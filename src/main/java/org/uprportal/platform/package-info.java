/** What every module stands on: the clock, the process engine, the database, texts and the building blocks of pages. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.uprportal.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
