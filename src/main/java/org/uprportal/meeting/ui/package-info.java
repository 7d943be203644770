/** Pages and news of meetings. */
@NullMarked
package org.uprportal.meeting.ui;

import org.jspecify.annotations.NullMarked;
