package org.uprportal.recommendation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.uprportal.cycle.Cycles;
import org.uprportal.recommendation.export.ExportProblem;
import org.uprportal.recommendation.export.ExportReader;
import org.uprportal.recommendation.export.ExportRow;
import org.uprportal.recommendation.export.ExportRow.Kind;
import org.uprportal.recommendation.export.OwnParagraph;
import org.uprportal.recommendation.export.ReadExport;
import org.uprportal.state.StateCode;

/**
 * What a file of this register says again of the reviews that the portal conducts itself: their numbered paragraphs and pledges. A
 * matrix changes the former and the State makes the latter; a file of the register changes neither.
 */
@Component
class OwnRows {

    private static final int AT_ONCE = 1000;

    private final RegisterRows rows;
    private final Cycles cycles;
    private final JdbcClient database;

    OwnRows(RegisterRows rows, Cycles cycles, JdbcClient database) {
        this.rows = rows;
        this.cycles = cycles;
        this.database = database;
    }

    /**
     * What was said again.
     *
     * @param repeated how many say what is on record
     * @param pledges the ids of all that are pledges on record here, whatever the file says of them
     */
    record Said(int repeated, Set<UUID> pledges) {}

    /** Compares; what differs becomes a problem. */
    Said compare(ReadExport read, List<ExportProblem> problems) {
        var pledges = pledges(read.rows().stream()
                .filter(row -> row.kind() == Kind.PLEDGE && row.id() != null)
                .map(ExportRow::id)
                .collect(Collectors.toSet()));
        int repeated = repeated(read.paragraphs(), problems);
        for (var row : read.rows()) {
            var text = row.id() == null ? null : pledges.get(row.id());
            if (text != null && ExportReader.tidy(text).equals(row.text())) {
                repeated++;
            } else if (text != null) {
                problems.add(new ExportProblem(row.row(), "recommendation.problem.ownPledge", row.reviewed()));
            }
        }
        return new Said(repeated, pledges.keySet());
    }

    private Map<UUID, String> pledges(Collection<UUID> ids) {
        var all = ids.stream().map(UUID::toString).toList();
        var texts = new HashMap<UUID, String>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            database.sql("select id, text from recommendation_pledge where id in (:ids)")
                    .param("ids", all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                    .query((row, number) -> Map.entry(UUID.fromString(row.getString(1)), row.getString(2)))
                    .list()
                    .forEach(one -> texts.put(one.getKey(), one.getValue()));
        }
        return texts;
    }

    private int repeated(List<OwnParagraph> paragraphs, List<ExportProblem> problems) {
        var onRecord = new HashMap<UUID, RegisterRow>();
        paragraphs.stream()
                .filter(one -> one.state().matches("[A-Z]{3}"))
                .map(one -> cycles.find(new StateCode(one.state()), one.cycle()))
                .flatMap(Optional::stream)
                .distinct()
                .forEach(cycle -> rows.of(cycle.id()).forEach(row -> onRecord.put(row.id(), row)));
        int repeated = 0;
        for (var one : paragraphs) {
            var row = onRecord.get(one.id());
            if (row != null
                    && row.paragraph().equals(one.paragraph())
                    && ExportReader.tidy(row.text()).equals(one.text())
                    && String.valueOf(row.position()).equals(one.position())
                    && row.makers().stream()
                            .map(maker -> maker.code() == null ? maker.name() : maker.code())
                            .toList()
                            .equals(one.makers())) {
                repeated++;
            } else {
                problems.add(new ExportProblem(
                        one.row(), "recommendation.problem.ownParagraph", "§ " + one.paragraph() + " " + one.state()));
            }
        }
        return repeated;
    }
}
