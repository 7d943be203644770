/** Moves this module's process. */
@NullMarked
package org.uprportal.indicator.process;

import org.jspecify.annotations.NullMarked;
