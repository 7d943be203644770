/** The pages of this module and what it tells people. */
@NullMarked
package org.uprportal.midterm.ui;

import org.jspecify.annotations.NullMarked;
