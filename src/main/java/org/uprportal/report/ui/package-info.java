/** The pages of the national report, and what it tells people. */
@NamedInterface("ui")
@NullMarked
package org.uprportal.report.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
