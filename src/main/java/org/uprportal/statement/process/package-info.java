/** Moves this module's process. */
@NullMarked
package org.uprportal.statement.process;

import org.jspecify.annotations.NullMarked;
