package org.uprportal.meeting;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.uprportal.state.StateCode;

/** Meetings that others speak of: those of the State that were held last. */
@Component
class CalledMatters extends FewMatters<MeetingSummary> {

    private static final int MOST = 50;

    private final MeetingCalendar calendar;
    private final Meetings meetings;

    CalledMatters(MeetingCalendar calendar, Meetings meetings) {
        super(Matter.Kind.MEETING, one -> one.id().value(), MeetingSummary::title);
        this.calendar = calendar;
        this.meetings = meetings;
    }

    @Override
    protected List<MeetingSummary> all(StateCode state) {
        return calendar.search(new MeetingFilter(state, null, false, true), 0, MOST);
    }

    @Override
    protected List<MeetingSummary> among(Collection<UUID> ids) {
        return meetings.among(ids.stream().map(MeetingId::new).toList());
    }
}
