package org.uprportal.meeting;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.uprportal.platform.SmallNumbers;

/** How full a meeting is, and who is next. */
@Component
class Places {

    private final SeatRepository seats;

    Places(SeatRepository seats) {
        this.seats = seats;
    }

    /** For each way of taking part that it offers. */
    Map<Attending, MeetingDetails.Room> of(Meeting meeting) {
        return of(meeting, EnumSet.allOf(Veil.class));
    }

    /** The same as it is told to somebody who sees those veils only; that nothing is free is true for everybody. */
    Map<Attending, MeetingDetails.Room> told(Meeting meeting, Set<Veil> seen) {
        var open = of(meeting, seen);
        var rooms = new EnumMap<Attending, MeetingDetails.Room>(Attending.class);
        of(meeting).forEach((attending, all) -> {
            var some = open.get(attending);
            var full = all.places() > 0 && all.taken() >= all.places();
            rooms.put(
                    attending,
                    new MeetingDetails.Room(
                            all.places(),
                            full ? all.taken() : SmallNumbers.told(some.taken(), all.taken() - some.taken()),
                            SmallNumbers.told(some.waiting(), all.waiting() - some.waiting())));
        });
        return rooms;
    }

    private Map<Attending, MeetingDetails.Room> of(Meeting meeting, Set<Veil> veils) {
        var taken = new EnumMap<Attending, Integer>(Attending.class);
        var waiting = new EnumMap<Attending, Integer>(Attending.class);
        for (var row : seats.counted(meeting.id().value())) {
            var attending = (Attending) row[0];
            var number = ((Long) row[2]).intValue();
            if (!veils.contains((Veil) row[3])) {
                continue;
            }
            if (SeatStatus.HOLDING.contains((SeatStatus) row[1])) {
                taken.merge(attending, number, Integer::sum);
            } else if (row[1] == SeatStatus.WAITING) {
                waiting.merge(attending, number, Integer::sum);
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

    /** Whether so many more get a place in that way now, and nobody who waits is overtaken. */
    boolean fit(Meeting meeting, Attending attending, int people) {
        return of(meeting).get(attending).free(people);
    }

    /** Who waits longest of those for whom there are places enough; for a meeting that is locked. */
    Optional<Seat> next(Meeting meeting) {
        var rooms = of(meeting);
        if (rooms.values().stream().noneMatch(room -> room.waiting() > 0 && room.holds(1))) {
            return Optional.empty();
        }
        return seats.findByMeetingIdAndStatusOrderByTurn(meeting.id().value(), SeatStatus.WAITING).stream()
                .filter(seat -> rooms.containsKey(seat.attending())
                        && rooms.get(seat.attending()).holds(seat.people()))
                .findFirst();
    }
}
