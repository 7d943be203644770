/** Asks and their answers on screen. */
@NullMarked
package org.uprportal.advocacy.ui;

import org.jspecify.annotations.NullMarked;
