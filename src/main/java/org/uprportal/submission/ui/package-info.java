/** Submissions on screen. */
@NamedInterface("ui")
@NullMarked
package org.uprportal.submission.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
