package org.uprportal.meeting;

import org.jspecify.annotations.Nullable;
import org.uprportal.state.StateCode;

/** What is looked for in the calendar; null is all. */
public record MeetingFilter(
        @Nullable StateCode state, @Nullable MeetingKind kind, boolean online, boolean past) {}
