package org.uprportal.advocacy.ui;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.advocacy.AskEvent;
import org.uprportal.advocacy.AskEvent.Answered;
import org.uprportal.advocacy.AskEvent.MeetingSettled;
import org.uprportal.advocacy.AskEvent.MessageWritten;
import org.uprportal.advocacy.AskEvent.Unanswered;
import org.uprportal.advocacy.AskEvent.Withdrawn;
import org.uprportal.advocacy.AskStatus;
import org.uprportal.notification.NoticeTable;
import org.uprportal.notification.Notices;
import org.uprportal.organisation.CoalitionSteps;

/** Tells the two sides of an ask what the other has done, and nobody else; those who act for a coalition are on its side. */
@Component
class AdvocacyNotices {

    private final Notices notices;
    private final NoticeTable<AskEvent> table;

    AdvocacyNotices(Notices notices, CoalitionSteps sides) {
        this.notices = notices;
        this.table = new NoticeTable<AskEvent>(
                        event -> event.ask().value(), event -> AdvocacyNavigation.ask(event.ask()))
                .tell(
                        Answered.class,
                        with(AskStatus.WILL_RAISE),
                        "advocacy.notice.answered.WILL_RAISE",
                        one -> List.of(),
                        one -> sides.audienceOf(one.author()))
                .tell(
                        Answered.class,
                        with(AskStatus.OTHER_WORDS),
                        "advocacy.notice.answered.OTHER_WORDS",
                        one -> List.of(),
                        one -> sides.audienceOf(one.author()))
                .tell(
                        Answered.class,
                        with(AskStatus.MEETING_OFFERED),
                        "advocacy.notice.answered.MEETING_OFFERED",
                        one -> List.of(),
                        one -> sides.audienceOf(one.author()))
                .tell(
                        Answered.class,
                        with(AskStatus.DECLINED),
                        "advocacy.notice.answered.DECLINED",
                        one -> List.of(),
                        one -> sides.audienceOf(one.author()))
                .tell(
                        MeetingSettled.class,
                        one -> one.agreed() != null,
                        "advocacy.notice.meetingAgreed",
                        one -> List.of(Objects.requireNonNull(one.agreed())),
                        one -> sides.audienceOf(one.mission()))
                .tell(
                        MeetingSettled.class,
                        one -> one.agreed() == null,
                        "advocacy.notice.meetingNone",
                        one -> List.of(),
                        one -> sides.audienceOf(one.mission()))
                .tell(
                        MessageWritten.class,
                        "advocacy.notice.message",
                        one -> List.of(),
                        one -> sides.audienceOf(one.to()))
                .tell(
                        Withdrawn.class,
                        "advocacy.notice.withdrawn",
                        one -> List.of(),
                        one -> sides.audienceOf(one.mission()))
                .tell(
                        Unanswered.class,
                        "advocacy.notice.unanswered",
                        one -> List.of(),
                        one -> sides.audienceOf(one.author()));
    }

    NoticeTable<AskEvent> table() {
        return table;
    }

    @EventListener
    void on(AskEvent event) {
        table.of(event).forEach(notices::post);
    }

    private static Predicate<Answered> with(AskStatus status) {
        return one -> one.status() == status;
    }
}
