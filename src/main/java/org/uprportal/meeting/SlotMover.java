package org.uprportal.meeting;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Slots lie within their meeting: when that is moved, they move with it, and both sides hear of it. */
@Component
class SlotMover {

    private final SlotRepository slots;
    private final BookingRepository bookings;

    SlotMover(SlotRepository slots, BookingRepository bookings) {
        this.slots = slots;
        this.bookings = bookings;
    }

    void follow(MeetingId meeting, MeetingPlan before, MeetingPlan now) {
        var by = Duration.between(before.starts(), now.starts());
        if (by.isZero()) {
            return;
        }
        slots.findByMeetingIdOrderByStartsAscIdAsc(meeting.value()).forEach(slot -> slot.shift(by));
        bookings.findByMeetingIdAndStatus(meeting.value(), BookingStatus.BOOKED).forEach(booking -> {
            booking.follow();
            bookings.save(booking);
        });
    }
}
