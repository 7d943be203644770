/** The pages of a review cycle. */
@NullMarked
package org.uprportal.cycle.ui;

import org.jspecify.annotations.NullMarked;
