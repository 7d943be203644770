/** The pages of a consultation. */
@NamedInterface("ui")
@NullMarked
package org.uprportal.consultation.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
