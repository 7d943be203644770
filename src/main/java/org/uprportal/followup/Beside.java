package org.uprportal.followup;

import java.util.List;
import org.uprportal.cycle.CycleId;
import org.uprportal.recommendation.RecommendationId;

/** What another module keeps of the follow-up, shown beside it: a page for a cycle, lines for a recommendation. */
public interface Beside {

    /** The key of its title. */
    String titleKey();

    /** Its page for a cycle. */
    String pathFor(CycleId cycle);

    /** What it has on one recommendation that everybody may read. */
    List<Line> lines(RecommendationId recommendation);

    /** A line with the page it leads to. */
    record Line(String text, String path) {}
}
