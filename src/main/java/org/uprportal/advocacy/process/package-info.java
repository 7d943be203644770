/** Moves the process of an ask. */
@NullMarked
package org.uprportal.advocacy.process;

import org.jspecify.annotations.NullMarked;
