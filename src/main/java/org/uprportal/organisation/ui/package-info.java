/** The directory of organisations and their own pages. */
@NamedInterface("ui")
@NullMarked
package org.uprportal.organisation.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
