/** The building blocks every page is made of. */
@NamedInterface("ui")
@NullMarked
package org.uprportal.platform.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
