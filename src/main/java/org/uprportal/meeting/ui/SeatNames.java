package org.uprportal.meeting.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.uprportal.account.People;
import org.uprportal.meeting.SeatId;
import org.uprportal.meeting.SeatSummary;
import org.uprportal.meeting.Veil;
import org.uprportal.party.Party;

/** What hosts read of who is registered: the name, with a word where it is to stay unseen, or the pseudonym. */
final class SeatNames {

    private SeatNames() {}

    static Map<SeatId, String> of(Component text, List<SeatSummary> seats, People people) {
        var known = people.parties(seats.stream().map(SeatSummary::party).toList()).stream()
                .collect(Collectors.toMap(Party::id, Party::name));
        Function<SeatSummary, String> name = seat -> {
            var called = known.getOrDefault(seat.party(), "");
            return seat.pseudonym() != null
                    ? text.getTranslation("meeting.pseudonym", seat.pseudonym())
                    : seat.veil() == Veil.UNSEEN ? text.getTranslation("meeting.unseen", called) : called;
        };
        return seats.stream().collect(Collectors.toMap(SeatSummary::id, name));
    }
}
