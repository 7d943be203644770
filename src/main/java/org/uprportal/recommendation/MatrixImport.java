package org.uprportal.recommendation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.uprportal.cycle.CycleId;

/** One import of a matrix: what each recommendation was before it, so that it can be taken back. */
@Entity
@Table(name = "recommendation_import")
class MatrixImport {

    @Id
    private UUID id;

    private UUID cycleId;
    private int number;
    private Instant at;
    private String fileName;
    private String digest;
    private int created;
    private int updated;
    private @Nullable Instant takenBackAt;

    @ElementCollection
    @CollectionTable(name = "recommendation_import_row", joinColumns = @JoinColumn(name = "import_id"))
    @OrderColumn(name = "place")
    private List<Row> rows = new ArrayList<>();

    @Version
    private @Nullable Integer version;

    protected MatrixImport() {}

    MatrixImport(CycleId cycle, int number, Instant at, String fileName, String digest) {
        this.id = UUID.randomUUID();
        this.cycleId = cycle.value();
        this.number = number;
        this.at = at;
        this.fileName = fileName;
        this.digest = digest;
    }

    void brought(Recommendation one) {
        created++;
        rows.add(new Row(one.id().value(), null, 0, one.version()));
    }

    void changed(Recommendation one, String before, int versionBefore) {
        updated++;
        rows.add(new Row(one.id().value(), before, versionBefore, one.version()));
    }

    void takeBack(Instant now) {
        if (takenBackAt != null) {
            throw ImportRefused.takenBackAlready(takenBackAt);
        }
        takenBackAt = now;
    }

    /** A later import has been taken back: the recommendation is what this one left, under a new version. */
    void leftAgain(UUID recommendation, int versionThen, int versionNow) {
        rows.stream()
                .filter(row -> row.recommendationId.equals(recommendation) && row.versionAfter == versionThen)
                .forEach(row -> row.versionAfter = versionNow);
    }

    boolean standing() {
        return takenBackAt == null;
    }

    CycleId cycle() {
        return new CycleId(cycleId);
    }

    int number() {
        return number;
    }

    List<Row> rows() {
        return rows;
    }

    ImportSummary summary() {
        return new ImportSummary(id, number, at, fileName, created, updated, takenBackAt);
    }

    /** What one recommendation was before; nothing for one that the import brought. */
    @Embeddable
    static class Row {

        private UUID recommendationId;

        @Column(name = "before_import")
        private @Nullable String before;

        private int versionBefore;
        private int versionAfter;

        protected Row() {}

        Row(UUID recommendation, @Nullable String before, int versionBefore, int versionAfter) {
            this.recommendationId = recommendation;
            this.before = before;
            this.versionBefore = versionBefore;
            this.versionAfter = versionAfter;
        }

        UUID recommendation() {
            return recommendationId;
        }

        @Nullable
        String before() {
            return before;
        }

        int versionBefore() {
            return versionBefore;
        }

        int versionAfter() {
            return versionAfter;
        }
    }
}
