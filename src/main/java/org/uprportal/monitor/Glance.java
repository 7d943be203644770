package org.uprportal.monitor;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uprportal.consultation.ConsultationId;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Stage;
import org.uprportal.followup.Standing;

/**
 * A review at a glance, as everybody could put it together.
 *
 * @param stage where it stands by its dates
 * @param next the date that comes next; null where all are over
 * @param figures what is counted; what is not known yet is left out
 * @param lists what is behind the figures that this module lists, the most pressing first
 * @param consultation its national consultation; null before it is published
 */
public record Glance(
        CycleSummary cycle,
        Stage stage,
        @Nullable CycleDate next,
        Standing standing,
        Map<Figure, Integer> figures,
        Map<Figure, List<Listed>> lists,
        @Nullable ConsultationId consultation) {

    /** What is behind a figure. */
    public List<Listed> of(Figure figure) {
        return lists.getOrDefault(figure, List.of());
    }
}
