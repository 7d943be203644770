/** The register and the answers on screen. */
@NamedInterface("ui")
@NullMarked
package org.uprportal.recommendation.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
