package org.uprportal.meeting;

import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.domain.Limit;
import org.uprportal.party.PartyId;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;

/** Rules that invite whoever was there before; only from meetings whose list of participants everybody reads, so that no invitation tells more. */
@Configuration(proxyBeanMethods = false)
class EarlierGuests {

    @Bean
    RuleGuests guestsOfTheLastMeeting(MeetingRepository meetings, SeatRepository seats) {
        return new Earlier(
                InvitationRule.LAST_MEETING,
                state -> meetings.lastHeldInPublic(state.value(), Limit.of(1)).stream()
                        .flatMap(id -> seats.findByMeetingIdAndStatusIn(id, Set.of(SeatStatus.PLACE)).stream())
                        .filter(seat -> seat.veil() == Veil.NAMED && seat.came())
                        .map(Seat::party)
                        .collect(Collectors.toSet()));
    }

    @Bean
    RuleGuests guestsOfTheCycle(SeatRepository seats, PortalClock clock) {
        return new Earlier(
                InvitationRule.THIS_CYCLE,
                state -> seats.allWhoTookPart(state.value(), MeetingSchedule.cycleAgo(clock.instant())).stream()
                        .map(PartyId::new)
                        .collect(Collectors.toSet()));
    }

    private record Earlier(InvitationRule rule, Function<StateCode, Set<PartyId>> guests) implements RuleGuests {

        @Override
        public Set<PartyId> of(StateCode state) {
            return guests.apply(state);
        }
    }
}
