package org.uprportal.recommendation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.SafeText;
import org.uprportal.recommendation.matrix.MatrixRefused;
import org.uprportal.recommendation.matrix.ReadMatrix;
import org.uprportal.recommendation.matrix.WrittenPosition;
import org.uprportal.review.ReviewThing;
import org.uprportal.theme.Themes;
import tools.jackson.databind.json.JsonMapper;

/** Brings OHCHR's matrix of recommendations into the register: first shown, then all of it or nothing. */
@Service
@Transactional
public class MatrixImports {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_FILE_NAME = 255;

    private final RecommendationRepository recommendations;
    private final MatrixImportRepository imports;
    private final MatrixOfReview matrices;
    private final ResponseGate gate;
    private final Cycles cycles;
    private final Themes themes;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;
    private final ApplicationEventPublisher events;

    MatrixImports(
            RecommendationRepository recommendations,
            MatrixImportRepository imports,
            MatrixOfReview matrices,
            ResponseGate gate,
            Cycles cycles,
            Themes themes,
            Access access,
            AuditTrail audit,
            PortalClock clock,
            ApplicationEventPublisher events) {
        this.recommendations = recommendations;
        this.imports = imports;
        this.matrices = matrices;
        this.gate = gate;
        this.cycles = cycles;
        this.themes = themes;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Says what an import would do; stores nothing.
     *
     * @param file the bytes of a .docx, at most 20 MB
     * @throws MatrixRefused where the file is not OHCHR's matrix
     * @throws ImportRefused where it says that it is of another State, cycle or session, or where the review has not taken place
     * @throws NotAllowed for anybody but the secretariat
     */
    @Transactional(readOnly = true)
    public MatrixPreview preview(CycleId cycle, byte[] file) {
        access.require(Act.CREATE, ReviewThing.REVIEW_RECORD);
        return compare(cycle, file).preview;
    }

    /**
     * Imports the matrix, whatever is on record. The same file again changes nothing; a changed one updates by paragraph number.
     *
     * @throws MatrixRefused where the file is not OHCHR's matrix
     * @throws ImportRefused where it says that it is of another State, cycle or session, or where the review has not taken place;
     *     nothing is stored then
     * @throws NotAllowed for anybody but the secretariat
     */
    public MatrixPreview commit(CycleId cycle, byte[] file) {
        return commit(cycle, "", file, null);
    }

    /** Whether the actor brings in what was recommended. */
    @Transactional(readOnly = true)
    public boolean mayImport() {
        return access.may(Act.CREATE, ReviewThing.REVIEW_RECORD);
    }

    /**
     * Imports the matrix as it was shown.
     *
     * @param seen what somebody agreed to; null where nobody was asked
     * @throws ImportRefused also where the register has changed since then
     */
    public MatrixPreview commit(CycleId cycle, String fileName, byte[] file, @Nullable MatrixPreview seen) {
        access.require(Act.CREATE, ReviewThing.REVIEW_RECORD);
        gate.hold(cycle);
        var compared = compare(cycle, file);
        if (seen != null && !seen.basis().equals(compared.preview.basis())) {
            throw ImportRefused.changedMeanwhile();
        }
        if (compared.entries.isEmpty()) {
            throw ImportRefused.noRows();
        }
        if (compared.preview.created() + compared.preview.updated() == 0) {
            events.publishEvent(new RecommendationEvent.OnRecordAlready(cycle));
            return compared.preview;
        }
        store(cycle, fileName, MatrixDigest.of(file), compared);
        audit.record("recommendation.imported", cycle.value());
        events.publishEvent(new RecommendationEvent.Imported(cycle, compared.entries.size()));
        return compared.preview;
    }

    private void store(CycleId cycle, String fileName, String digest, Compared compared) {
        var now = clock.instant();
        Map<UUID, String> before = new HashMap<>();
        Map<UUID, Integer> versions = new HashMap<>();
        var changed = new ArrayList<Recommendation>();
        for (var entry : compared.entries) {
            var one = compared.known.get(entry.paragraph());
            if (one == null) {
                changed.add(new Recommendation(cycle, entry, now));
            } else if (one.differsFrom(entry)) {
                before.put(one.id().value(), JSON.writeValueAsString(one.before()));
                versions.put(one.id().value(), one.version());
                one.take(entry, now);
                changed.add(one);
            }
        }
        var number = imports.findByCycleIdOrderByNumberDesc(cycle.value()).stream()
                        .mapToInt(MatrixImport::number)
                        .max()
                        .orElse(0)
                + 1;
        // Written down first: of two imports at the same moment the number is one's only.
        var kept = imports.saveAndFlush(
                new MatrixImport(cycle, number, now, SafeText.shortened(fileName, LONGEST_FILE_NAME), digest));
        for (var one : recommendations.saveAllAndFlush(changed)) {
            var was = before.get(one.id().value());
            if (was == null) {
                kept.brought(one);
            } else {
                kept.changed(one, was, versions.get(one.id().value()));
            }
        }
        imports.saveAndFlush(kept);
    }

    private Compared compare(CycleId id, byte[] file) {
        var review = cycles.get(id).dates().get(CycleDate.REVIEW);
        if (review != null && review.isAfter(clock.instant())) {
            throw ImportRefused.tooEarly(review);
        }
        var read = matrices.read(cycles.get(id), file);
        var terms = new MatrixTerms(read.rows(), themes);
        var entries =
                read.rows().stream().map(row -> MatrixEntry.of(row, terms)).toList();
        Map<String, Recommendation> known = new HashMap<>();
        recommendations.findByCycleIdOrderBySortKey(id.value()).forEach(one -> known.put(one.paragraph(), one));
        return new Compared(entries, known, preview(id, file, read, terms, entries, known));
    }

    private MatrixPreview preview(
            CycleId cycle,
            byte[] file,
            ReadMatrix read,
            MatrixTerms terms,
            List<MatrixEntry> entries,
            Map<String, Recommendation> known) {
        return new MatrixPreview(
                read.rows().size(),
                (int) read.count(WrittenPosition.SUPPORTED),
                (int) read.count(WrittenPosition.NOTED),
                (int) read.count(WrittenPosition.SUPPORTED_IN_PART),
                (int) read.count(WrittenPosition.PENDING),
                (int) read.statePairs(),
                MatrixComparison.of(entries, known),
                read.problems(),
                terms.unknown(),
                imports.findFirstByCycleIdAndDigestAndTakenBackAtIsNullOrderByNumberDesc(
                                cycle.value(), MatrixDigest.of(file))
                        .map(one -> one.summary().at())
                        .orElse(null),
                MatrixDigest.of(known.values()));
    }

    private record Compared(List<MatrixEntry> entries, Map<String, Recommendation> known, MatrixPreview preview) {}
}
