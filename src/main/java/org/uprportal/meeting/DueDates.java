package org.uprportal.meeting;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleStatus;
import org.uprportal.cycle.Cycles;
import org.uprportal.state.StateCode;

/** The dates of the cycles of a State that run, as calendars show them beside its meetings. Public like the dates themselves. */
@Service
@Transactional(readOnly = true)
public class DueDates {

    private final Cycles cycles;
    private final MovedDates moved;

    DueDates(Cycles cycles, MovedDates moved) {
        this.cycles = cycles;
        this.moved = moved;
    }

    /**
     * A date of a cycle.
     *
     * @param due when, how often it has moved and when last
     */
    public record CycleDue(CycleId cycle, CycleDate date, CalendarFile.When due) {}

    /** All dates of cycles that are not closed. */
    public List<CycleDue> of(StateCode state) {
        var all = new ArrayList<CycleDue>();
        for (var cycle : cycles.of(state)) {
            if (cycle.status() != CycleStatus.CLOSED) {
                var moves = moved.of(cycle.id());
                cycle.dates().forEach((date, at) -> {
                    var move = moves.get(date.name());
                    all.add(new CycleDue(
                            cycle.id(),
                            date,
                            move == null
                                    ? new CalendarFile.When(at, 0, null)
                                    : new CalendarFile.When(at, move.times(), move.last())));
                });
            }
        }
        return all;
    }
}
