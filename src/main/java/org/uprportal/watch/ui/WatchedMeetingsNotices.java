package org.uprportal.watch.ui;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.meeting.MeetingEvent;
import org.uprportal.meeting.MeetingEvent.AgendaChanged;
import org.uprportal.meeting.MeetingEvent.Cancelled;
import org.uprportal.meeting.MeetingEvent.Changed;
import org.uprportal.meeting.MeetingEvent.Published;
import org.uprportal.meeting.MeetingEvent.Repeated;
import org.uprportal.meeting.MeetingSummary;
import org.uprportal.meeting.ui.MeetingNavigation;
import org.uprportal.notification.NoticeTable;
import org.uprportal.party.Audience;
import org.uprportal.platform.Words;
import org.uprportal.watch.WatchSteps;
import org.uprportal.watch.Watched;
import org.uprportal.watch.WatchedKind;

/** What those who watch hear of meetings; nothing of who comes. */
@Component
class WatchedMeetingsNotices {

    private final WatchSteps steps;
    private final NoticeTable<MeetingEvent> table;

    WatchedMeetingsNotices(WatchSteps steps) {
        this.steps = steps;
        this.table = new NoticeTable<MeetingEvent>(
                        event -> event.meeting().value(), event -> MeetingNavigation.meeting(event.meeting()))
                .tell(
                        Published.class,
                        Published::alone,
                        "watch.news.meeting.called",
                        one -> List.of(
                                Watched.called(one.state()), one.summary().title(), when(one.summary())),
                        one -> by(one.summary()))
                .tell(
                        Repeated.class,
                        "watch.news.meeting.series",
                        one -> List.of(
                                Watched.called(one.state()), one.summary().title(), when(one.summary()), one.times()),
                        one -> by(one.summary()))
                .tell(
                        Changed.class,
                        Changed::moved,
                        "watch.news.meeting.moved",
                        one -> List.of(
                                Watched.called(one.summary().state()),
                                one.summary().title(),
                                Words.span(
                                        one.before().starts(),
                                        one.before().ends(),
                                        one.before().zone()),
                                when(one.summary())),
                        one -> by(one.summary()))
                .tellEach(
                        Changed.class,
                        one -> one.fields().stream()
                                .filter(field -> !field.equals("time"))
                                .sorted()
                                .toList(),
                        "watch.news.meeting.changed",
                        (one, field) -> List.of(
                                Watched.called(one.summary().state()),
                                one.summary().title(),
                                Words.text("meeting.changed." + field)),
                        one -> by(one.summary()))
                .tell(
                        AgendaChanged.class,
                        "watch.news.meeting.agenda",
                        one -> List.of(
                                Watched.called(one.summary().state()),
                                one.summary().title()),
                        one -> by(one.summary()))
                .tell(
                        Cancelled.class,
                        "watch.news.meeting.cancelled",
                        one -> List.of(
                                Watched.called(one.summary().state()),
                                one.summary().title(),
                                when(one.summary()),
                                one.reason()),
                        one -> by(one.summary()));
    }

    NoticeTable<MeetingEvent> table() {
        return table;
    }

    @EventListener
    void on(MeetingEvent event) {
        table.of(event).forEach(steps::hear);
    }

    private static Set<Audience> by(MeetingSummary meeting) {
        return Set.of(
                Watched.state(meeting.state()).watchers(),
                Watched.of(WatchedKind.MEETING, meeting.id().value()).watchers(),
                Concerned.organisation(meeting.host()).watchers());
    }

    private static Words when(MeetingSummary meeting) {
        return Words.span(meeting.starts(), meeting.ends(), meeting.zone());
    }
}
