package org.uprportal.advocacy.ui;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.advocacy.AskEvent;
import org.uprportal.advocacy.AskId;
import org.uprportal.notification.Notice;
import org.uprportal.notification.Notices;
import org.uprportal.organisation.CoalitionSteps;
import org.uprportal.party.PartyId;

/** Tells the two sides of an ask what the other has done, and nobody else; those who act for a coalition are on its side. */
@Component
class AdvocacyNotices {

    private final Notices notices;
    private final CoalitionSteps coalitionSteps;

    AdvocacyNotices(Notices notices, CoalitionSteps coalitionSteps) {
        this.notices = notices;
        this.coalitionSteps = coalitionSteps;
    }

    @EventListener
    void on(AskEvent.Answered answered) {
        tell("advocacy.notice.answered." + answered.status(), answered.ask(), answered.author());
    }

    @EventListener
    void on(AskEvent.MeetingSettled settled) {
        if (settled.agreed() == null) {
            tell("advocacy.notice.meetingNone", settled.ask(), settled.mission());
        } else {
            tell("advocacy.notice.meetingAgreed", settled.ask(), settled.mission(), settled.agreed());
        }
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

    private void tell(String key, AskId ask, PartyId to, String... words) {
        var audience = coalitionSteps.audienceOf(to);
        notices.post(Notice.of(key, List.of(words), AdvocacyNavigation.ask(ask), audience, ask.value()));
    }
}
