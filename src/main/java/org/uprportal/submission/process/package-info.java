/** Moves the process of a submission. */
@NullMarked
package org.uprportal.submission.process;

import org.jspecify.annotations.NullMarked;
