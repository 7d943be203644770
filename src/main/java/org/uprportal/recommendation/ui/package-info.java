/** The register and the answers on screen. */
@NullMarked
package org.uprportal.recommendation.ui;

import org.jspecify.annotations.NullMarked;
