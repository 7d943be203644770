/** Moves the processes of meetings and of places in them. */
@NullMarked
package org.uprportal.meeting.process;

import org.jspecify.annotations.NullMarked;
