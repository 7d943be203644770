/** Submissions on screen. */
@NullMarked
package org.uprportal.submission.ui;

import org.jspecify.annotations.NullMarked;
