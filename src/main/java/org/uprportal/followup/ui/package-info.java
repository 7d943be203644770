/** Follow-up on screen. */
@NamedInterface("ui")
@NullMarked
package org.uprportal.followup.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
