/** Moves the processes of follow-up. */
@NullMarked
package org.uprportal.followup.process;

import org.jspecify.annotations.NullMarked;
