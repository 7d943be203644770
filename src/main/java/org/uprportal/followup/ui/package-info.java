/** Follow-up on screen. */
@NullMarked
package org.uprportal.followup.ui;

import org.jspecify.annotations.NullMarked;
