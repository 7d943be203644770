/** The pages of a review. */
@NullMarked
package org.uprportal.review.ui;

import org.jspecify.annotations.NullMarked;
