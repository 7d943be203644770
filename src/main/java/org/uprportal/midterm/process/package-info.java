/** Moves this module's process. */
@NullMarked
package org.uprportal.midterm.process;

import org.jspecify.annotations.NullMarked;
