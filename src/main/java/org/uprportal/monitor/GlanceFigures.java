package org.uprportal.monitor;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.uprportal.followup.Progress;
import org.uprportal.followup.Standing;

/** Counts what lies behind the figures. */
final class GlanceFigures {

    private GlanceFigures() {}

    static Map<Figure, Integer> of(Standing standing, Map<Figure, List<Listed>> lists) {
        var figures = new EnumMap<Figure, Integer>(Figure.class);
        lists.forEach((figure, all) -> figures.put(figure, all.size()));
        figures.put(
                Figure.LONGEST_SILENCE,
                lists.getOrDefault(Figure.UNANSWERED, List.of()).stream()
                        .mapToInt(Listed::number)
                        .max()
                        .orElse(0));
        figures.put(Figure.GOVERNMENT_DONE, done(standing.government()));
        figures.put(Figure.CIVIL_SOCIETY_DONE, done(standing.civilSociety()));
        return figures;
    }

    /** Fully or mostly implemented. */
    static int done(Map<Progress, Integer> side) {
        return side.getOrDefault(Progress.FULLY, 0) + side.getOrDefault(Progress.MOSTLY, 0);
    }
}
