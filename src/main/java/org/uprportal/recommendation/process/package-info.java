/** Moves the process of a State's response. */
@NullMarked
package org.uprportal.recommendation.process;

import org.jspecify.annotations.NullMarked;
