/** Pages and news of meetings. */
@NamedInterface("ui")
@NullMarked
package org.uprportal.meeting.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
