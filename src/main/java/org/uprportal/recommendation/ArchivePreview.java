package org.uprportal.recommendation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.uprportal.recommendation.export.ExportProblem;

/**
 * What an import of another database's export would do, or has done. Counts are of (recommendation, State) pairs, as UPR Info
 * counts, and of pledges.
 *
 * @param pairs recommendations, one for each State that made one
 * @param pledges what States under review pledged of themselves
 * @param changes the rows on record that read differently in the file, with the old and the new words
 * @param unknownStates names that nobody has taught, each with the number of its rows; kept as written
 * @param unknownIssues issues that the list does not know, each with the number of its rows; kept as written
 * @param importedBefore when the same file was imported last; null where it was not
 * @param bodies what the file says of treaty bodies and special procedures, and what is on record of its reviews already; null
 *     for a file without such rows
 * @param basis stands for the archive as it was compared with
 */
public record ArchivePreview(
        int pairs,
        int supported,
        int noted,
        int pending,
        int pledges,
        int created,
        int updated,
        int unchanged,
        List<Change> changes,
        List<ExportProblem> problems,
        Map<String, Integer> unknownStates,
        Map<String, Integer> unknownIssues,
        @Nullable Instant importedBefore,
        @Nullable Bodies bodies,
        String basis) {

    /**
     * Recommendations by the body that made them.
     *
     * @param byBody rows of the file by body, those of the Universal Periodic Review among them
     * @param there how many of the Universal Periodic Review are on record from another source
     */
    public record Bodies(Map<RecommendingBody, Integer> byBody, int there) {}

    /**
     * One row that reads differently.
     *
     * @param row as a spreadsheet counts it
     * @param field what differs
     */
    public record Change(int row, String field, String before, String after) {}
}
