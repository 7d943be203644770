package org.uprportal.recommendation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.PortalClock;
import org.uprportal.review.ReviewThing;

/** The imports of a cycle; one can be taken back until somebody has built on it. */
@Service
@Transactional
public class TakenBackImports {

    private static final int NAMED = 5;

    private final MatrixImportRepository imports;
    private final RecommendationRepository recommendations;
    private final JdbcClient database;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;
    private final ApplicationEventPublisher events;

    TakenBackImports(
            MatrixImportRepository imports,
            RecommendationRepository recommendations,
            JdbcClient database,
            Access access,
            AuditTrail audit,
            PortalClock clock,
            ApplicationEventPublisher events) {
        this.imports = imports;
        this.recommendations = recommendations;
        this.database = database;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /**
     * The imports of a cycle, the latest first.
     *
     * @throws NotAllowed for anybody but the secretariat
     */
    @Transactional(readOnly = true)
    public List<ImportSummary> of(CycleId cycle) {
        access.require(Act.CREATE, ReviewThing.REVIEW_RECORD);
        return imports.findByCycleIdOrderByNumberDesc(cycle.value()).stream()
                .map(MatrixImport::summary)
                .toList();
    }

    /**
     * Takes an import back: what it brought is gone, what it changed is as it was before.
     *
     * @throws ImportRefused where it is taken back already, where the State has answered, or where somebody has drafted,
     *     proposed or changed something since on one of its recommendations
     * @throws NotAllowed for anybody but the secretariat
     */
    public void takeBack(UUID id) {
        access.require(Act.CREATE, ReviewThing.REVIEW_RECORD);
        var one = imports.findById(id).orElseThrow(NotAllowed::here);
        one.takeBack(clock.instant());
        if (answered(one.cycle())) {
            throw ImportRefused.responseSent();
        }
        var touched =
                recommendations
                        .findAllById(one.rows().stream()
                                .map(MatrixImport.Row::recommendation)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(found -> found.id().value(), Function.identity()));
        refuseWhatIsBuiltOn(one, touched);
        var restored = new ArrayList<Recommendation>();
        for (var row : one.rows()) {
            var recommendation = touched.get(row.recommendation());
            if (row.before() == null) {
                recommendations.delete(recommendation);
            } else {
                recommendation.restore(MatrixImports.JSON.readValue(row.before(), Recommendation.Before.class));
                restored.add(recommendation);
            }
        }
        recommendations.saveAllAndFlush(restored);
        var then = one.rows().stream()
                .filter(row -> row.before() != null)
                .collect(Collectors.toMap(MatrixImport.Row::recommendation, MatrixImport.Row::versionBefore));
        imports.findByCycleIdOrderByNumberDesc(one.cycle().value()).stream()
                .filter(MatrixImport::standing)
                .forEach(earlier -> restored.forEach(again -> earlier.leftAgain(
                        again.id().value(), then.get(again.id().value()), again.version())));
        imports.saveAndFlush(one);
        audit.record("recommendation.importTakenBack", one.cycle().value());
        var left = recommendations.countByCycleId(one.cycle().value());
        events.publishEvent(new RecommendationEvent.ImportTakenBack(one.cycle(), one.number(), left));
    }

    private void refuseWhatIsBuiltOn(MatrixImport one, Map<UUID, Recommendation> touched) {
        var proposed = proposed(one.cycle());
        var builtOn = one.rows().stream()
                .filter(row -> !touched.containsKey(row.recommendation())
                        || touched.get(row.recommendation()).version() != row.versionAfter()
                        || proposed.contains(row.recommendation()))
                .map(row -> touched.get(row.recommendation()))
                .map(found -> found == null ? "–" : found.paragraph())
                .sorted(Paragraphs.ORDER)
                .toList();
        if (!builtOn.isEmpty()) {
            throw ImportRefused.builtOn(String.join(", ", builtOn.subList(0, Math.min(NAMED, builtOn.size())))
                    + (builtOn.size() > NAMED ? " …" : ""));
        }
    }

    private Set<UUID> proposed(CycleId cycle) {
        return Set.copyOf(database.sql("""
                        select distinct p.recommendation_id from recommendation_proposal p
                        join recommendation_recommendation r on r.id = p.recommendation_id
                        where r.cycle_id = ?
                        union
                        select m.recommendation_id from recommendation_priority m
                        join recommendation_recommendation r on r.id = m.recommendation_id
                        where r.cycle_id = ?
                        """)
                .params(cycle.value().toString(), cycle.value().toString())
                .query((row, number) -> UUID.fromString(row.getString(1)))
                .list());
    }

    private boolean answered(CycleId cycle) {
        return database.sql("select count(*) from recommendation_response where cycle_id = ?")
                        .params(cycle.value().toString())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
