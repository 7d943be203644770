/** The web sessions and requests of visitors, each with a number it cannot pass. */
@NullMarked
package org.uprportal.visitor.ui;

import org.jspecify.annotations.NullMarked;
