/** The pages of a review cycle. */
@NamedInterface("ui")
@NullMarked
package org.uprportal.cycle.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
