package org.uprportal.meeting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;

/**
 * Who takes part in the review of a State: whoever was at a meeting is there when the next one is called. Only what is public
 * already counts: meetings whose list of participants is for everybody, and those who came under their name.
 */
@Service
@Transactional(readOnly = true)
public class Stakeholders {

    private final SeatRepository seats;
    private final PortalClock clock;

    Stakeholders(SeatRepository seats, PortalClock clock) {
        this.seats = seats;
        this.clock = clock;
    }

    /**
     * Somebody who has taken part.
     *
     * @param meetings in how many, within the length of a cycle
     * @param last when the last of them began
     */
    public record Participant(PartyId party, int meetings, Instant last) {}

    /** Those of a State, who has been at most meetings first. Open to everybody. @param page the first is 0 */
    public List<Participant> of(StateCode state, int page, int size) {
        return seats.tookPart(state.value(), since(), PageRequest.of(page, size)).stream()
                .map(row -> new Participant(new PartyId((UUID) row[0]), ((Long) row[1]).intValue(), (Instant) row[2]))
                .toList();
    }

    /** How many there are. Open to everybody. */
    public int count(StateCode state) {
        return seats.countTookPart(state.value(), since());
    }

    private Instant since() {
        return MeetingSchedule.cycleAgo(clock.instant());
    }
}
