package org.uprportal.meeting.ui;

import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.meeting.BookingId;
import org.uprportal.meeting.MeetingEvent;
import org.uprportal.meeting.MeetingEvent.SlotBooked;
import org.uprportal.meeting.MeetingEvent.SlotCancelled;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.Slots;
import org.uprportal.notification.NoticeTable;
import org.uprportal.notification.Notices;
import org.uprportal.party.Actor;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.platform.Words;

/**
 * Both sides hear of bookings, with hour and place in the letter and the appointment enclosed; also whoever did it, for the
 * letter carries the appointment.
 */
@Component
class SlotNotices {

    private final Notices notices;
    private final People people;
    private final Slots slots;
    private final MeetingCircle circle;
    private final CurrentActor actor;
    private final NoticeTable<MeetingEvent> table;

    SlotNotices(Notices notices, People people, Slots slots, MeetingCircle circle, CurrentActor actor) {
        this.notices = notices;
        this.people = people;
        this.slots = slots;
        this.circle = circle;
        this.actor = actor;
        this.table = new NoticeTable<MeetingEvent>()
                .on(SlotBooked.class, one -> one.booking().value(), one -> MeetingNavigation.meeting(one.meeting()))
                .on(SlotCancelled.class, one -> one.booking().value(), one -> MeetingNavigation.meeting(one.meeting()))
                .tell(
                        SlotBooked.class,
                        one -> !one.moved(),
                        "meeting.slot.notice.booked",
                        one -> arguments(one.booking(), one.party(), ""),
                        one -> both(one.meeting(), one.party()))
                .tell(
                        SlotBooked.class,
                        SlotBooked::moved,
                        "meeting.slot.notice.moved",
                        one -> arguments(one.booking(), one.party(), ""),
                        one -> both(one.meeting(), one.party()))
                .tell(
                        SlotCancelled.class,
                        "meeting.slot.notice.cancelled",
                        one -> arguments(one.booking(), one.party(), one.reason()),
                        one -> both(one.meeting(), one.party()));
    }

    NoticeTable<MeetingEvent> table() {
        return table;
    }

    @EventListener
    void on(MeetingEvent event) {
        actor.runAs(Actor.PORTAL, () -> table.of(event).forEach(notices::post));
    }

    private List<?> arguments(BookingId booking, PartyId guest, String reason) {
        var at = slots.entry(booking).orElseThrow().meeting();
        return List.of(
                at.title(),
                Words.hour(at.starts(), at.zone()),
                at.place(),
                people.party(guest).map(Party::name).orElse(""),
                reason);
    }

    private Set<Audience> both(MeetingId meeting, PartyId guest) {
        var to = circle.hosts(meeting);
        to.add(Audience.party(guest));
        return to;
    }
}
