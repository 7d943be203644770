/** Moves a review cycle's process. */
@NullMarked
package org.uprportal.cycle.process;

import org.jspecify.annotations.NullMarked;
