/** Moves the process of a review. */
@NullMarked
package org.uprportal.review.process;

import org.jspecify.annotations.NullMarked;
