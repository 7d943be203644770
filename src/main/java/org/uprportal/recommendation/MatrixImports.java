package org.uprportal.recommendation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.uprportal.review.ReviewThing;
import org.uprportal.review.Reviews;
import org.uprportal.state.States;

/** Brings OHCHR's matrix of recommendations into the register: first shown, then all of it or nothing. */
@Service
@Transactional
public class MatrixImports {

    private static final Object ONE_AT_A_TIME = new Object();

    private final RecommendationRepository recommendations;
    private final Cycles cycles;
    private final Reviews reviews;
    private final States states;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;
    private final ApplicationEventPublisher events;

    MatrixImports(
            RecommendationRepository recommendations,
            Cycles cycles,
            Reviews reviews,
            States states,
            Access access,
            AuditTrail audit,
            PortalClock clock,
            ApplicationEventPublisher events) {
        this.recommendations = recommendations;
        this.cycles = cycles;
        this.reviews = reviews;
        this.states = states;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Says what an import would do; stores nothing.
     *
     * @param file the bytes of a .docx, at most 20 MB
     * @throws MatrixRefused where the file is not OHCHR's matrix, says that it is of another State, cycle or session, or where
     *     the review has not taken place
     * @throws NotAllowed for anybody but the secretariat
     */
    @Transactional(readOnly = true)
    public MatrixPreview preview(CycleId cycle, byte[] file) {
        access.require(Act.CREATE, ReviewThing.REVIEW_RECORD);
        var review = cycles.get(cycle).dates().get(CycleDate.REVIEW);
        if (review != null && review.isAfter(clock.instant())) {
            throw MatrixRefused.tooEarly(review);
        }
        var read = read(cycle, file);
        var known = known(cycle);
        int created = 0;
        int updated = 0;
        for (var row : read.rows()) {
            var one = known.get(row.paragraph());
            if (one == null) {
                created++;
            } else if (one.differsFrom(row)) {
                updated++;
            }
        }
        return result(read, known, created, updated);
    }

    /**
     * Imports the matrix. The same file again changes nothing; a changed one updates by paragraph number.
     *
     * @throws MatrixRefused where the file is not OHCHR's matrix or says that it is of another State, cycle or session; nothing is
     *     stored then
     * @throws NotAllowed for anybody but the secretariat
     */
    public MatrixPreview commit(CycleId cycle, byte[] file) {
        var read = read(cycle, file);
        if (read.rows().isEmpty()) {
            throw MatrixRefused.noRows();
        }
        var known = known(cycle);
        var now = clock.instant();
        int created = 0;
        int updated = 0;
        var changed = new ArrayList<Recommendation>();
        for (var row : read.rows()) {
            var one = known.get(row.paragraph());
            if (one == null) {
                created++;
                changed.add(new Recommendation(cycle, row, now));
            } else if (one.take(row, now)) {
                updated++;
                changed.add(one);
            }
        }
        recommendations.saveAll(changed);
        audit.record("recommendation.imported", cycle.value());
        events.publishEvent(new RecommendationEvent.Imported(cycle, read.rows().size()));
        reviews.recordRecommendations(cycle);
        return result(read, known, created, updated);
    }

    /** One at a time: a file is small and what is made of it is not. */
    private ReadMatrix read(CycleId id, byte[] file) {
        access.require(Act.CREATE, ReviewThing.REVIEW_RECORD);
        var cycle = cycles.get(id);
        ReadMatrix read;
        synchronized (ONE_AT_A_TIME) {
            read = MatrixReader.read(file, states::byName);
        }
        var origin = read.origin();
        if (origin.ofAnotherState(cycle.state())) {
            throw MatrixRefused.ofAnotherState(named(origin), states.nameOf(cycle.state(), Locale.ENGLISH));
        }
        if (origin.ofAnotherCycle(cycle.number())) {
            throw MatrixRefused.ofAnotherCycle(numbers(origin.cycles()), cycle.number());
        }
        if (origin.ofAnotherSession(cycle.session())) {
            throw MatrixRefused.ofAnotherSession(numbers(origin.sessions()), cycle.session());
        }
        return read;
    }

    private String named(MatrixOrigin origin) {
        return origin.states().stream()
                .map(state -> states.find(state).isPresent() ? states.nameOf(state, Locale.ENGLISH) : state.value())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String numbers(Set<Integer> all) {
        return all.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private Map<String, Recommendation> known(CycleId cycle) {
        var known = new HashMap<String, Recommendation>();
        recommendations.findByCycleIdOrderBySortKey(cycle.value()).forEach(one -> known.put(one.paragraph(), one));
        return known;
    }

    private static MatrixPreview result(ReadMatrix read, Map<String, Recommendation> known, int created, int updated) {
        var inFile = read.rows().stream().map(MatrixRow::paragraph).toList();
        List<String> missing = known.keySet().stream()
                .filter(paragraph -> !inFile.contains(paragraph))
                .sorted()
                .toList();
        return new MatrixPreview(
                read.rows().size(),
                (int) read.count(Position.SUPPORTED),
                (int) read.count(Position.NOTED),
                (int) read.count(Position.SUPPORTED_IN_PART),
                (int) read.count(Position.PENDING),
                (int) read.statePairs(),
                created,
                updated,
                read.rows().size() - created - updated,
                missing,
                read.problems());
    }
}
