package org.uprportal.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.account.People;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.Party;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;

/** What is measured of a State's follow-up, and what was measured. Public at once, with every correction. */
@Service
@Transactional
public class Indicators {

    private final IndicatorRepository all;
    private final Recommendations recommendations;
    private final Cycles cycles;
    private final People people;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    Indicators(
            IndicatorRepository all,
            Recommendations recommendations,
            Cycles cycles,
            People people,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.all = all;
        this.recommendations = recommendations;
        this.cycles = cycles;
        this.people = people;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** In whose name the actor may define an indicator there: any body for the focal point, its own for a ministry. */
    @Transactional(readOnly = true)
    public List<Party> owners(CycleId cycle) {
        var state = cycles.get(cycle).state();
        var party = actor.get().party();
        if (party == null || !access.may(Act.CREATE, IndicatorThing.INDICATOR, access.in(state))) {
            return List.of();
        }
        return Stream.of(PartyKind.GOVERNMENT, PartyKind.MINISTRY)
                .flatMap(kind -> people.partiesOf(state, kind).stream())
                .filter(body ->
                        party.kind() == PartyKind.GOVERNMENT || body.id().equals(party.id()))
                .toList();
    }

    /**
     * Defines an indicator; its first value is owed at the end of its first period.
     *
     * @param owner the body that owes its values
     * @throws IndicatorRefused without name or unit, for what is too long, and for half a baseline or target, and for recommendations of
     *     another cycle
     * @throws NotAllowed for anybody but the focal point and, in its own name, a ministry of that State
     */
    public IndicatorId define(CycleId cycle, PartyId owner, List<RecommendationId> served, IndicatorText text) {
        access.require(
                Act.CREATE,
                IndicatorThing.INDICATOR,
                access.in(cycles.get(cycle).state()));
        NotAllowed.unless(owners(cycle).stream().map(Party::id).anyMatch(owner::equals));
        ofCycle(cycle, served);
        var today = java.time.LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
        var one = all.save(new Indicator(cycle, owner, served, text, today));
        audit.record("indicator.defined", one.id().value());
        return one.id();
    }

    private void ofCycle(CycleId cycle, List<RecommendationId> served) {
        if (!recommendations.of(cycle).stream()
                .map(RecommendationSummary::id)
                .toList()
                .containsAll(served)) {
            throw IndicatorRefused.otherCycle();
        }
    }

    /**
     * Changes what an indicator is; values stay as they are.
     *
     * @param read the version that stood on the page
     * @throws IndicatorRefused where somebody has changed it since, and as {@link #define} does
     * @throws NotAllowed for anybody but the body that owes its values and the focal point
     */
    public void change(IndicatorId id, IndicatorText text, List<RecommendationId> served, int read) {
        var one = own(id);
        ofCycle(one.cycle(), served);
        one.change(text, served, read);
        all.save(one);
        audit.record("indicator.changed", id.value());
    }

    /**
     * Publishes a value.
     *
     * @throws IndicatorRefused for a day ahead, without source, and where that day has a value already
     * @throws NotAllowed for anybody but the body that owes its values and the focal point
     */
    public void measure(IndicatorId id, Measurement value) {
        var one = own(id);
        one.measure(value, clock.instant());
        all.save(one);
        audit.record("indicator.measured", id.value());
    }

    /**
     * Corrects a value; the wrong one stays, and says that it was.
     *
     * @throws IndicatorRefused without reason, and where a colleague has corrected it already
     * @throws NotAllowed for anybody but the body that owes its values and the focal point
     */
    public void correct(IndicatorId id, UUID wrong, BigDecimal right, String source, String reason) {
        var one = own(id);
        one.correct(wrong, right, source, reason, clock.instant());
        all.save(one);
        audit.record("indicator.corrected", id.value());
    }

    /** It is not measured any more; what was measured stays. @throws NotAllowed for anybody but its body and the focal point */
    public void end(IndicatorId id) {
        var one = own(id);
        one.end();
        all.save(one);
        audit.record("indicator.ended", id.value());
    }

    private Indicator own(IndicatorId id) {
        var one = all.lock(id.value()).orElseThrow(NotAllowed::here);
        access.require(Act.WRITE, IndicatorThing.INDICATOR, standing(one));
        return one;
    }

    private Relation[] standing(Indicator one) {
        return new Relation[] {
            access.namedAs(one.owner()), access.in(cycles.get(one.cycle()).state())
        };
    }

    /** Whether the actor may publish its values. */
    @Transactional(readOnly = true)
    public boolean mayMeasure(IndicatorId id) {
        return all.findById(id.value())
                .filter(one -> actor.get().signedIn() && access.may(Act.WRITE, IndicatorThing.INDICATOR, standing(one)))
                .isPresent();
    }

    /** One, with its values. Open to everybody. */
    @Transactional(readOnly = true)
    public Optional<IndicatorSummary> find(IndicatorId id) {
        return all.findById(id.value()).map(Indicator::summary);
    }

    /** Those of a cycle, by name. Open to everybody. */
    @Transactional(readOnly = true)
    public List<IndicatorSummary> of(CycleId cycle) {
        return all.findByCycleIdOrderByNameAscIdAsc(cycle.value()).stream()
                .map(Indicator::summary)
                .toList();
    }

    /** Those that measure what becomes of one recommendation. Open to everybody. */
    @Transactional(readOnly = true)
    public List<IndicatorSummary> of(RecommendationId recommendation) {
        return all.of(recommendation.value()).stream().map(Indicator::summary).toList();
    }
}
