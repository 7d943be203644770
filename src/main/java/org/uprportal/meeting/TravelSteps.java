package org.uprportal.meeting;

import org.springframework.stereotype.Component;
import org.uprportal.audit.AuditTrail;
import org.uprportal.platform.PortalClock;

/** What comes to requests for travel support by the clock, and with the registration they belong to. */
@Component
class TravelSteps {

    private final TravelRepository requests;
    private final SeatRepository seats;
    private final AuditTrail audit;
    private final PortalClock clock;

    TravelSteps(TravelRepository requests, SeatRepository seats, AuditTrail audit, PortalClock clock) {
        this.requests = requests;
        this.seats = seats;
        this.audit = audit;
        this.clock = clock;
    }

    /** Decisions that a host has forgotten to send are sent; of what is not decided on they are reminded. */
    void due(MeetingId id) {
        for (var one : requests.findByMeetingIdOrderByAskedAtAscIdAsc(id.value())) {
            var seat = seats.findById(one.seat().value()).orElseThrow();
            if (one.tell(seat, clock.instant())) {
                requests.save(one);
                audit.record("meeting.travelTold", one.id().value());
            } else if (one.status() == TravelStatus.ASKED) {
                one.waits(seat);
                requests.save(one);
            }
        }
    }

    /** The registration is over, and the request with it. */
    void drop(SeatId seat) {
        requests.findBySeatId(seat.value()).ifPresent(one -> {
            one.drop();
            requests.save(one);
        });
    }
}
