package org.uprportal.meeting;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How full a meeting is, and who is next. */
@Component
class Places {

    private final SeatRepository seats;

    Places(SeatRepository seats) {
        this.seats = seats;
    }

    /** For each way of taking part that it offers. */
    Map<Attending, MeetingDetails.Room> of(Meeting meeting) {
        var taken = new EnumMap<Attending, Integer>(Attending.class);
        var waiting = new EnumMap<Attending, Integer>(Attending.class);
        for (var row : seats.counted(meeting.id().value())) {
            var attending = (Attending) row[0];
            var number = ((Long) row[2]).intValue();
            if (SeatStatus.HOLDING.contains((SeatStatus) row[1])) {
                taken.merge(attending, number, Integer::sum);
            } else if (row[1] == SeatStatus.WAITING) {
                waiting.put(attending, number);
            }
        }
        var rooms = new EnumMap<Attending, MeetingDetails.Room>(Attending.class);
        for (var attending : Attending.values()) {
            if (meeting.way().offers(attending)) {
                rooms.put(
                        attending,
                        new MeetingDetails.Room(
                                meeting.places(attending),
                                taken.getOrDefault(attending, 0),
                                waiting.getOrDefault(attending, 0)));
            }
        }
        return rooms;
    }

    /** Who waits longest where a place is free; for a meeting that is locked. */
    Optional<Seat> next(Meeting meeting) {
        return of(meeting).entrySet().stream()
                .filter(one -> one.getValue().waiting() > 0
                        && (one.getValue().places() == 0
                                || one.getValue().taken() < one.getValue().places()))
                .findFirst()
                .flatMap(one -> seats.findFirstByMeetingIdAndAttendingAndStatusOrderByTurn(
                        meeting.id().value(), one.getKey(), SeatStatus.WAITING));
    }
}
