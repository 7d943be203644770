/** Sending files and finding them again, for the pages of whatever they stand with. */
@NamedInterface("ui")
@NullMarked
package org.uprportal.document.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
