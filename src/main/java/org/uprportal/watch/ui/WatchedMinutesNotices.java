package org.uprportal.watch.ui;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.MeetingSummary;
import org.uprportal.meeting.Meetings;
import org.uprportal.meeting.MinutesEvent;
import org.uprportal.meeting.MinutesEvent.Validated;
import org.uprportal.meeting.ui.MeetingNavigation;
import org.uprportal.notification.NoticeTable;
import org.uprportal.watch.WatchSteps;
import org.uprportal.watch.Watched;
import org.uprportal.watch.WatchedKind;

/** Those who watch hear of minutes once everybody may read them. */
@Component
class WatchedMinutesNotices {

    private final WatchSteps steps;
    private final Meetings meetings;
    private final NoticeTable<MinutesEvent> table;

    WatchedMinutesNotices(WatchSteps steps, Meetings meetings) {
        this.steps = steps;
        this.meetings = meetings;
        this.table = new NoticeTable<MinutesEvent>(
                        event -> event.meeting().value(), event -> MeetingNavigation.minutes(event.meeting()))
                .tell(
                        Validated.class,
                        Validated::published,
                        "watch.news.minutes.published",
                        one -> List.of(
                                Watched.called(found(one.meeting()).state()),
                                found(one.meeting()).title()),
                        one -> Set.of(
                                Watched.state(found(one.meeting()).state()).watchers(),
                                Watched.of(WatchedKind.MEETING, one.meeting().value())
                                        .watchers(),
                                Concerned.organisation(found(one.meeting()).host())
                                        .watchers()));
    }

    NoticeTable<MinutesEvent> table() {
        return table;
    }

    @EventListener
    void on(MinutesEvent event) {
        table.of(event).forEach(steps::hear);
    }

    private MeetingSummary found(MeetingId id) {
        return meetings.find(id).orElseThrow().summary();
    }
}
