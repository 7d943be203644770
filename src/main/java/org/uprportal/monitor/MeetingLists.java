package org.uprportal.monitor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.uprportal.meeting.PublicDecisions;
import org.uprportal.platform.PortalClock;

/** What meetings have decided and nobody has done. */
final class MeetingLists {

    private MeetingLists() {}

    static void into(Map<Figure, List<Listed>> lists, List<PublicDecisions.OpenDecision> open, Instant now) {
        var today = LocalDate.ofInstant(now, PortalClock.GENEVA);
        lists.put(
                Figure.OPEN_DECISIONS,
                open.stream().map(one -> listed(one, today)).toList());
        lists.put(
                Figure.LATE_DECISIONS,
                open.stream()
                        .filter(one -> one.late(today))
                        .map(one -> listed(one, today))
                        .toList());
    }

    private static Listed listed(PublicDecisions.OpenDecision one, LocalDate today) {
        return new Listed(
                one.meeting().value(),
                one.words() + " (" + one.title() + ")",
                one.due(),
                Math.max(0, FollowUpLists.days(one.due(), today)));
    }
}
