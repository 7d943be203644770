package org.uprportal.meeting;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.uprportal.state.StateCode;

/** Meetings that others speak of: those of the State that were held last. */
@Component
class CalledMatters implements Matters {

    private static final int MOST = 50;

    private final MeetingCalendar calendar;
    private final Meetings meetings;

    CalledMatters(MeetingCalendar calendar, Meetings meetings) {
        this.calendar = calendar;
        this.meetings = meetings;
    }

    @Override
    public Matter.Kind kind() {
        return Matter.Kind.MEETING;
    }

    @Override
    public Map<UUID, String> of(StateCode state) {
        return names(calendar.search(new MeetingFilter(state, null, false, true), 0, MOST));
    }

    @Override
    public Map<UUID, String> named(Collection<UUID> ids) {
        return names(meetings.among(ids.stream().map(MeetingId::new).toList()));
    }

    private static Map<UUID, String> names(List<MeetingSummary> found) {
        var names = new LinkedHashMap<UUID, String>();
        found.forEach(one -> names.put(one.id().value(), one.title()));
        return names;
    }
}
