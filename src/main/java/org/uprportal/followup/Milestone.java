package org.uprportal.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * An action of the plan as it stands on the timeline.
 *
 * @param owner the name of the body that owns it
 * @param stages the stages to which a law has come, first to last, without those that were a mistake
 */
public record Milestone(PlannedAction action, String owner, List<ReachedStage> stages) {

    /** Every day that is drawn of it. */
    Stream<LocalDate> days() {
        return Stream.of(
                        Stream.of(action.due()),
                        Stream.ofNullable(action.text().begins()),
                        action.moves().stream().map(MovedDate::from),
                        stages.stream().map(ReachedStage::on))
                .flatMap(days -> days);
    }
}
