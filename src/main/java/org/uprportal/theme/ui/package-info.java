/** The public lists of themes, which the secretariat keeps. */
@NullMarked
package org.uprportal.theme.ui;

import org.jspecify.annotations.NullMarked;
