/** Moves this module's process. */
@NullMarked
package org.uprportal.__name__.process;

import org.jspecify.annotations.NullMarked;
