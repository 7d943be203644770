package org.uprportal.meeting;

import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Slots lie within their meeting: when that is moved, they move with it. Whatever of a meeting stands in the calendars of those
 * who have booked, both sides hear of its change.
 */
@Component
class SlotMover {

    private final SlotRepository slots;
    private final BookingRepository bookings;

    SlotMover(SlotRepository slots, BookingRepository bookings) {
        this.slots = slots;
        this.bookings = bookings;
    }

    /** @throws MeetingRefused where a booked slot would lie outside the meeting */
    void follow(Meeting meeting, MeetingPlan before) {
        var now = meeting.plan();
        var id = meeting.id().value();
        var by = Duration.between(before.starts(), now.starts());
        var all = slots.findByMeetingIdOrderByStartsAscIdAsc(id);
        if (all.isEmpty()) {
            return;
        }
        all.forEach(slot -> slot.shift(by));
        var booked = bookings.findByMeetingIdAndStatus(id, BookingStatus.BOOKED);
        var outside = all.stream()
                .filter(slot -> !slot.within(now))
                .map(slot -> slot.id().value())
                .toList();
        if (booked.stream().anyMatch(booking -> outside.contains(booking.slot()))) {
            throw MeetingRefused.slotsBooked();
        }
        if (!calendar(before).equals(calendar(now))) {
            tell(meeting);
        }
    }

    /** Both sides of every booking hear that its appointment is another now. */
    void tell(Meeting meeting) {
        bookings.findByMeetingIdAndStatus(meeting.id().value(), BookingStatus.BOOKED)
                .forEach(booking -> {
                    booking.follow();
                    bookings.save(booking);
                });
    }

    /** The meeting is cancelled, and every booking with it. */
    void cancel(MeetingId meeting, String why) {
        bookings.findByMeetingIdAndStatus(meeting.value(), BookingStatus.BOOKED).forEach(booking -> {
            booking.cancel(true, why);
            bookings.saveAndFlush(booking);
        });
    }

    /** What of a meeting stands in the calendar of whoever has booked. */
    private static String calendar(MeetingPlan plan) {
        return String.join(
                "\n",
                plan.starts().toString(),
                plan.zone(),
                plan.title(),
                plan.link(),
                plan.welcome().bring());
    }
}
