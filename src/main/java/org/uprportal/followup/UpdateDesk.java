package org.uprportal.followup;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.access.Access;
import org.uprportal.access.Act;
import org.uprportal.access.Relation;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.RecommendingState;

/** Where organisations ask what becomes of a recommendation and the government answers; the clock runs in public. */
@Service
@Transactional
public class UpdateDesk {

    private final AskedUpdateRepository requests;
    private final Turns turns;
    private final FollowUpSight sight;
    private final Cycles cycles;
    private final CurrentActor actor;
    private final Access access;
    private final AuditTrail audit;
    private final PortalClock clock;

    UpdateDesk(
            AskedUpdateRepository requests,
            Turns turns,
            FollowUpSight sight,
            Cycles cycles,
            CurrentActor actor,
            Access access,
            AuditTrail audit,
            PortalClock clock) {
        this.requests = requests;
        this.turns = turns;
        this.sight = sight;
        this.cycles = cycles;
        this.actor = actor;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks what becomes of a recommendation. Whoever asks while their earlier request waits is given that one: asked twice it
     * is asked once. After an answer it can be asked again.
     *
     * @throws NotAllowed for anybody but an organisation, a coalition, an NHRI, the country team of that State, and the mission
     *     of a State that has recommended it
     */
    public RequestId askForUpdate(RecommendationId recommendation) {
        var one = sight.existing(recommendation).summary();
        access.require(Act.CREATE, FollowupThing.UPDATE_REQUEST, asking(one));
        var party = actor.get().party();
        NotAllowed.unless(party != null);
        turns.take(recommendation.value());
        return requests.findByRecommendationIdAndPartyIdAndWaitingTrue(
                        recommendation.value(), party.id().value())
                .map(AskedUpdate::id)
                .orElseGet(() -> {
                    var asked =
                            requests.save(new AskedUpdate(recommendation, one.cycle(), party.id(), clock.instant()));
                    audit.record("followup.updateAsked", recommendation.value());
                    return asked.id();
                });
    }

    /** Whether the actor may ask about it. */
    @Transactional(readOnly = true)
    public boolean mayAsk(RecommendationSummary one) {
        return access.may(Act.CREATE, FollowupThing.UPDATE_REQUEST, asking(one));
    }

    private Relation[] asking(RecommendationSummary one) {
        var party = actor.get().party();
        var recommended = party != null
                && party.state() != null
                && one.recommendingStates().stream()
                        .map(RecommendingState::code)
                        .filter(Objects::nonNull)
                        .anyMatch(party.state().value()::equals);
        return new Relation[] {
            Relation.OWN, access.in(cycles.get(one.cycle()).state()), recommended ? Relation.NAMED : Relation.OTHER
        };
    }

    /**
     * The lead ministry or the focal point answers a request for an update; public.
     *
     * @throws FollowUpRefused where it was answered before, and for an empty or too long answer
     * @throws NotAllowed for anybody but these two
     */
    public void giveUpdate(RequestId id, String answer) {
        var request = requests.lock(id.value()).orElseThrow(NotAllowed::here);
        var one = sight.existing(request.recommendation()).summary();
        access.require(Act.WRITE, FollowupThing.UPDATE_REQUEST, sight.standing(one));
        request.answer(answer, clock.instant());
        requests.save(request);
        audit.record("followup.updateGiven", id.value());
    }

    /** Gives the same answer to several, all or none. @throws FollowUpRefused, NotAllowed as for one */
    public void giveUpdates(Collection<RequestId> ids, String answer) {
        ids.stream().sorted(java.util.Comparator.comparing(RequestId::value)).forEach(id -> giveUpdate(id, answer));
    }

    /** A request for an update. Open to everybody. */
    @Transactional(readOnly = true)
    public Optional<UpdateRequest> request(RequestId id) {
        return requests.findById(id.value()).map(one -> one.summary(access.authors()));
    }

    /** What waits for an answer on the recommendations of a cycle, the longest first. Open to everybody. */
    @Transactional(readOnly = true)
    public java.util.List<UpdateRequest> waiting(CycleId cycle) {
        return requests.findByRecommendationIdInAndAnsweredAtIsNull(sight.idsOf(cycle)).stream()
                .map(one -> one.summary(access.authors()))
                .sorted(java.util.Comparator.comparing(UpdateRequest::askedAt))
                .toList();
    }
}
