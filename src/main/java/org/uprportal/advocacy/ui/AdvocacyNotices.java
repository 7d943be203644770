package org.uprportal.advocacy.ui;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.advocacy.AskEvent;
import org.uprportal.advocacy.AskId;
import org.uprportal.identity.Audience;
import org.uprportal.identity.PartyId;
import org.uprportal.notification.Notice;
import org.uprportal.notification.Notices;

/** Tells the two sides of an ask what the other has done, and nobody else. */
@Component
class AdvocacyNotices {

    private final Notices notices;

    AdvocacyNotices(Notices notices) {
        this.notices = notices;
    }

    @EventListener
    void on(AskEvent.Answered answered) {
        tell("advocacy.notice.answered." + answered.status(), answered.ask(), answered.author());
    }

    @EventListener
    void on(AskEvent.MeetingSettled settled) {
        tell(
                settled.agreed() ? "advocacy.notice.meetingAgreed" : "advocacy.notice.meetingNone",
                settled.ask(),
                settled.mission());
    }

    @EventListener
    void on(AskEvent.MessageWritten written) {
        tell("advocacy.notice.message", written.ask(), written.to());
    }

    @EventListener
    void on(AskEvent.Withdrawn withdrawn) {
        tell("advocacy.notice.withdrawn", withdrawn.ask(), withdrawn.mission());
    }

    @EventListener
    void on(AskEvent.Unanswered unanswered) {
        tell("advocacy.notice.unanswered", unanswered.ask(), unanswered.author());
    }

    private void tell(String key, AskId ask, PartyId to) {
        notices.post(Notice.of(key, List.of(), AdvocacyNavigation.ask(ask), Set.of(Audience.party(to)), ask.value()));
    }
}
