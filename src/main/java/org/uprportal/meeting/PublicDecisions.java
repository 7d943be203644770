package org.uprportal.meeting;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.state.StateCode;

/** What meetings have decided and is not done, as far as their minutes are published. Open to everybody. */
@Service
@Transactional(readOnly = true)
public class PublicDecisions {

    private final DecisionRepository decisions;

    PublicDecisions(DecisionRepository decisions) {
        this.decisions = decisions;
    }

    /** An open decision, with the meeting that has taken it and the day on which it should be done. */
    public record OpenDecision(MeetingId meeting, String title, String words, LocalDate due) {

        /** Whether it should have been done. */
        public boolean late(LocalDate today) {
            return today.isAfter(due);
        }
    }

    /** Those of the meetings of a State, what is due first at the top, in one statement. */
    public List<OpenDecision> open(StateCode state) {
        return decisions.openInPublic(state.value()).stream()
                .map(row -> {
                    var one = ((Decision) row[0]).summary();
                    return new OpenDecision(one.meeting(), (String) row[1], one.words(), one.due());
                })
                .toList();
    }
}
