package org.uprportal.meeting;

import org.jspecify.annotations.Nullable;
import org.uprportal.party.PartyId;
import org.uprportal.state.StateCode;
import org.uprportal.theme.ThemeId;

/**
 * What is looked for in the calendar; null and an empty text are all.
 *
 * @param host who hosts, alone or together
 * @param language what its languages and interpretation must contain
 */
public record MeetingFilter(
        @Nullable StateCode state,
        @Nullable MeetingKind kind,
        boolean online,
        boolean past,
        @Nullable PartyId host,
        @Nullable ThemeId theme,
        String language) {

    /** Whoever hosts, whatever it is about, in whatever language. */
    public MeetingFilter(@Nullable StateCode state, @Nullable MeetingKind kind, boolean online, boolean past) {
        this(state, kind, online, past, null, null, "");
    }
}
