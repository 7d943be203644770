package org.uprportal.meeting;

import java.time.LocalDateTime;

/**
 * What the host says of a meeting. Day and hour are those on the clock at the place, in its zone, and stay so.
 *
 * @param link for joining online; only hosts and the registered ever see it
 * @param places in the room; 0 is without limit
 * @param online places online; 0 is without limit
 * @param approval whether the host approves each registration
 */
public record MeetingPlan(
        MeetingKind kind,
        String title,
        String about,
        String zone,
        LocalDateTime starts,
        LocalDateTime ends,
        MeetingWay way,
        String place,
        String link,
        int places,
        int online,
        String languages,
        String accessibility,
        boolean approval,
        MeetingWelcome welcome) {

    /** Open to everybody, with nothing to bring. */
    public MeetingPlan(
            MeetingKind kind,
            String title,
            String about,
            String zone,
            LocalDateTime starts,
            LocalDateTime ends,
            MeetingWay way,
            String place,
            String link,
            int places,
            int online,
            String languages,
            String accessibility,
            boolean approval) {
        this(
                kind,
                title,
                about,
                zone,
                starts,
                ends,
                way,
                place,
                link,
                places,
                online,
                languages,
                accessibility,
                approval,
                MeetingWelcome.USUAL);
    }

    /** The same on another day. */
    MeetingPlan at(LocalDateTime from, LocalDateTime until) {
        return new MeetingPlan(
                kind,
                title,
                about,
                zone,
                from,
                until,
                way,
                place,
                link,
                places,
                online,
                languages,
                accessibility,
                approval,
                welcome);
    }

    /** The same with people received otherwise. */
    public MeetingPlan received(MeetingWelcome other) {
        return new MeetingPlan(
                kind,
                title,
                about,
                zone,
                starts,
                ends,
                way,
                place,
                link,
                places,
                online,
                languages,
                accessibility,
                approval,
                other);
    }

    /** The same as those see it who do not join. */
    MeetingPlan withoutLink() {
        return new MeetingPlan(
                kind,
                title,
                about,
                zone,
                starts,
                ends,
                way,
                place,
                "",
                places,
                online,
                languages,
                accessibility,
                approval,
                welcome);
    }
}
