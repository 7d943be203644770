package org.uprportal.meeting;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as its page shows it.
 *
 * @param plan without the joining link, unless the reader may see it
 * @param reason why it was moved or cancelled
 * @param room how full it is, for each way of taking part that it offers
 * @param sequence how often it has changed since it was called
 * @param hosting whether the reader may act for a host
 * @param invited whether the reader may register without asking to be invited
 */
public record MeetingDetails(
        MeetingSummary summary,
        MeetingPlan plan,
        @Nullable String reason,
        Map<Attending, Room> room,
        int sequence,
        boolean hosting,
        boolean invited) {

    /** Places in all (0 without limit), those taken or offered, and those who wait. */
    public record Room(int places, int taken, int waiting) {

        /** Whether whoever registers now gets a place. */
        public boolean free() {
            return free(1);
        }

        /** Whether so many who register now get places: nobody waits who would have come before them. */
        public boolean free(int people) {
            return waiting == 0 && holds(people);
        }

        /** Whether so many more find places, whoever waits. */
        public boolean holds(int people) {
            return places == 0 || taken + people <= places;
        }
    }
}
