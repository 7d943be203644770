package org.uprportal.meeting.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.uprportal.account.People;
import org.uprportal.meeting.BookingId;
import org.uprportal.meeting.Hosts;
import org.uprportal.meeting.MeetingEvent;
import org.uprportal.meeting.MeetingId;
import org.uprportal.meeting.MeetingSummary;
import org.uprportal.meeting.Slots;
import org.uprportal.notification.Notice;
import org.uprportal.notification.Notices;
import org.uprportal.party.Actor;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.platform.Words;

/** Both sides hear of bookings, with hour and place in the letter and the appointment enclosed. */
@Component
class SlotNotices {

    private final Notices notices;
    private final People people;
    private final Slots slots;
    private final Hosts hosts;
    private final CurrentActor actor;

    SlotNotices(Notices notices, People people, Slots slots, Hosts hosts, CurrentActor actor) {
        this.notices = notices;
        this.people = people;
        this.slots = slots;
        this.hosts = hosts;
        this.actor = actor;
    }

    @EventListener
    void on(MeetingEvent.SlotBooked booked) {
        both(booked.moved() ? "moved" : "booked", booked.meeting(), booked.booking(), booked.party(), "");
    }

    @EventListener
    void on(MeetingEvent.SlotCancelled cancelled) {
        both("cancelled", cancelled.meeting(), cancelled.booking(), cancelled.party(), cancelled.reason());
    }

    /** Also whoever did it: the letter carries the appointment. */
    private void both(String key, MeetingId meeting, BookingId booking, PartyId guest, String reason) {
        actor.runAs(Actor.PORTAL, () -> {
            var to = hosts.of(meeting).stream().map(Audience::editors).collect(Collectors.toSet());
            to.add(Audience.party(guest));
            post(key, slots.entry(booking).orElseThrow().meeting(), booking, to, guest, reason);
        });
    }

    private void post(
            String key, MeetingSummary at, BookingId booking, Set<Audience> to, PartyId guest, String reason) {
        var arguments = new ArrayList<Object>(List.of(
                at.title(),
                Words.span(at.starts(), at.ends(), at.zone()),
                at.place(),
                people.party(guest).map(Party::name).orElse(""),
                reason));
        notices.post(Notice.of(
                "meeting.slot.notice." + key, arguments, MeetingNavigation.meeting(at.id()), to, booking.value()));
    }
}
