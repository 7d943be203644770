package org.uprportal.meeting;

import java.util.Comparator;
import org.springframework.stereotype.Component;
import org.uprportal.platform.PortalClock;

/** Who waits for a place, and moves up as places come free; for a meeting that is locked. */
@Component
class WaitingList {

    private final SeatRepository seats;
    private final Places places;
    private final PortalClock clock;

    WaitingList(SeatRepository seats, Places places, PortalClock clock) {
        this.seats = seats;
        this.places = places;
        this.clock = clock;
    }

    /** Whoever was to take part in a way that is not offered any more takes part in the other, where a place is free, or waits. */
    void settle(Meeting meeting) {
        if (meeting.status() != MeetingStatus.PUBLISHED || meeting.way() == MeetingWay.BOTH) {
            return;
        }
        var left = meeting.way() == MeetingWay.PLACE ? Attending.PLACE : Attending.ONLINE;
        seats.findByMeetingIdAndStatusIn(meeting.id().value(), SeatStatus.OPEN).stream()
                .filter(seat -> seat.attending() != left)
                .sorted(Comparator.comparing(Seat::turn))
                .forEach(seat -> {
                    var free = places.of(meeting).get(left).free();
                    seat.carryOver(left, free);
                    seats.saveAndFlush(seat);
                });
    }

    /** Offers free places to those who have waited longest; for a meeting that is locked. */
    void moveUp(Meeting meeting) {
        if (meeting.status() != MeetingStatus.PUBLISHED) {
            return;
        }
        var now = clock.instant();
        if (!now.isBefore(meeting.begins())) {
            return;
        }
        for (var next = places.next(meeting); next.isPresent(); next = places.next(meeting)) {
            next.get().offer(MeetingSchedule.confirmBy(now, meeting.begins()));
            seats.saveAndFlush(next.get());
        }
    }
}
