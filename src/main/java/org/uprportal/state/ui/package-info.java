/** The public list of States, which the secretariat keeps. */
@NamedInterface("ui")
@NullMarked
package org.uprportal.state.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
