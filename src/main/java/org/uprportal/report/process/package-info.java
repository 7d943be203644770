/** Moves the processes of the national report. */
@NullMarked
package org.uprportal.report.process;

import org.jspecify.annotations.NullMarked;
