/** The public list of States, which the secretariat keeps. */
@NullMarked
package org.uprportal.state.ui;

import org.jspecify.annotations.NullMarked;
