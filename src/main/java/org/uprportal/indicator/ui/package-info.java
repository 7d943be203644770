/** The pages of this module and what it tells people. */
@NullMarked
package org.uprportal.indicator.ui;

import org.jspecify.annotations.NullMarked;
