package org.uprportal.followup;

import java.net.URI;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.account.People;
import org.uprportal.audit.AuditTrail;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.Audience;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.SafeText;
import org.uprportal.recommendation.RecommendationId;

/** Where a lead ministry plans what it does, and the body that owns an action says how far it is. */
@Service
@Transactional
public class ActionDesk {

    /** The longest name of a document, in characters. */
    public static final int LONGEST_LINK = 200;

    private final ClusterRepository clusters;
    private final ActionRepository actions;
    private final FollowUpSight sight;
    private final Writers writers;
    private final Cycles cycles;
    private final People people;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final PortalClock clock;

    ActionDesk(
            ClusterRepository clusters,
            ActionRepository actions,
            FollowUpSight sight,
            Writers writers,
            Cycles cycles,
            People people,
            CurrentActor actor,
            AuditTrail audit,
            PortalClock clock) {
        this.clusters = clusters;
        this.actions = actions;
        this.sight = sight;
        this.writers = writers;
        this.cycles = cycles;
        this.people = people;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Plans a measure of the actor's own body for one recommendation of the cluster.
     *
     * @throws FollowUpRefused for a day that has gone by, and for an empty or too long title
     * @throws NotAllowed for anybody but the lead ministry and the focal point
     */
    public UUID plan(ClusterId id, RecommendationId recommendation, String title, LocalDate due) {
        var party = actor.get().party();
        NotAllowed.unless(party != null);
        return plan(id, List.of(recommendation), party.id(), ActionKind.MEASURE, new ActionText(title, due));
    }

    /**
     * Plans an action for recommendations of the cycle, the first of them of this cluster.
     *
     * @param owner the body of the State that does it
     * @throws FollowUpRefused for a day that has gone by, and for a text, budget or date that cannot be
     * @throws NotAllowed for anybody but the lead ministry, the focal point and, in its own name, a co-responsible body, and for an
     *     owner that is no body of that State
     */
    public UUID plan(ClusterId id, List<RecommendationId> served, PartyId owner, ActionKind kind, ActionText text) {
        var cluster = sight.plannedBy(id, owner);
        NotAllowed.unless(!served.isEmpty());
        if (!cluster.summary().recommendations().contains(served.getFirst())) {
            throw FollowUpRefused.otherCycle();
        }
        ofCycle(cluster.cycle(), served);
        NotAllowed.unless(bodies(cluster.cycle()).anyMatch(owner::equals));
        var action = actions.save(new Action(kind, served, owner, text, FollowUpSight.day(clock)));
        audit.record("followup.actionPlanned", served.getFirst().value());
        return action.id();
    }

    private void ofCycle(CycleId cycle, Collection<RecommendationId> served) {
        if (!sight.idsOf(cycle)
                .containsAll(served.stream().map(RecommendationId::value).toList())) {
            throw FollowUpRefused.otherCycle();
        }
    }

    private Stream<PartyId> bodies(CycleId cycle) {
        var state = cycles.get(cycle).state();
        return Stream.of(PartyKind.MINISTRY, PartyKind.GOVERNMENT)
                .flatMap(kind -> people.partiesOf(state, kind).stream())
                .map(party -> party.id());
    }

    /**
     * Changes an action; a moved date stays in its public history, with its reason. What a colleague has changed meanwhile and
     * this writer has not stays as the colleague wrote it.
     *
     * @param read what stood on the page
     * @param reason why its date is moved; not needed where it is not
     * @throws FollowUpRefused where a colleague has changed the same meanwhile, for a day that has gone by, for a moved date
     *     without reason, and for a text, budget or date that cannot be
     * @throws NotAllowed for anybody but the body that owns it
     */
    public void change(UUID id, ActionText read, ActionText mine, String reason) {
        var action = own(id);
        var by = writers.name(id, action.writer(), Set.of(Audience.party(action.ministry())));
        action.change(read, mine, reason, writers.mine(id), by, clock.instant());
        actions.save(action);
        audit.record("followup.actionChanged", id);
    }

    /** An action serves these recommendations of its cycle. @throws NotAllowed for anybody but the body that owns it */
    public void serve(UUID id, List<RecommendationId> served) {
        var action = own(id);
        NotAllowed.unless(!served.isEmpty());
        ofCycle(cycleOf(action), served);
        action.serve(served);
        actions.save(action);
        audit.record("followup.actionChanged", id);
    }

    private CycleId cycleOf(Action action) {
        return sight.existing(action.served().getFirst()).summary().cycle();
    }

    /**
     * A document of the action, by its address on the web.
     *
     * @throws FollowUpRefused for an address that is none, and for an empty or too long name
     * @throws NotAllowed for anybody but the body that owns it
     */
    public void link(UUID id, ActionLink link) {
        var action = own(id);
        var title = SafeText.name(link.title());
        if (title.isBlank() || title.length() > LONGEST_LINK) {
            throw FollowUpRefused.statement(LONGEST_LINK);
        }
        FollowUpSight.most(link.address(), ActionText.LONGEST);
        if (!onTheWeb(link.address())) {
            throw FollowUpRefused.address();
        }
        action.link(new ActionLink(title, link.address().strip()));
        actions.save(action);
        audit.record("followup.actionChanged", id);
    }

    private static boolean onTheWeb(String address) {
        try {
            var read = URI.create(address.strip());
            return List.of("http", "https").contains(String.valueOf(read.getScheme())) && read.getHost() != null;
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    /** Work on an action has begun. @throws NotAllowed for anybody but the body that owns it */
    public void begin(UUID id) {
        var action = own(id);
        action.begin();
        actions.save(action);
        audit.record("followup.actionBegun", id);
    }

    /**
     * An action is done.
     *
     * @throws FollowUpRefused for a law that is not in force, or that somebody who must know it does not know yet
     * @throws NotAllowed for anybody but the body that owns it
     */
    public void finish(UUID id) {
        var action = own(id);
        action.finish();
        actions.save(action);
        audit.record("followup.actionDone", id);
    }

    /** An action will not be done; it stays in the plan and says so. @throws NotAllowed for anybody but the body that owns it */
    public void drop(UUID id) {
        var action = own(id);
        action.drop();
        actions.save(action);
        audit.record("followup.actionDropped", id);
    }

    /** An action said to be done, or dropped, is to be done after all. @throws NotAllowed for anybody but the body that owns it */
    public void reopen(UUID id) {
        var action = own(id);
        action.reopen();
        actions.save(action);
        audit.record("followup.actionReopened", id);
    }

    /** A law has come to a stage. @throws FollowUpRefused for a stage it has passed, and for a day that cannot be */
    public void advance(UUID id, LawStage stage, LocalDate on) {
        var action = own(id);
        action.advance(stage, on, FollowUpSight.day(clock));
        actions.save(action);
        audit.record("followup.lawAdvanced", id);
    }

    /**
     * The last stage of a law was entered by mistake; it stays in the public history with the reason.
     *
     * @param stage the one that stood on the page
     * @throws FollowUpRefused where that is not the last one any more, and without reason
     * @throws NotAllowed for anybody but the body that owns it
     */
    public void takeBack(UUID id, LawStage stage, String reason) {
        var action = own(id);
        FollowUpSight.most(reason, ActionText.LONGEST);
        if (reason.isBlank()) {
            throw FollowUpRefused.withoutStageReason();
        }
        action.takeBack(stage, reason.strip(), FollowUpSight.day(clock));
        actions.save(action);
        audit.record("followup.lawStageTakenBack", id);
    }

    /** Phase two of a law: who must know it, and how they will. @throws FollowUpRefused for a text or day that cannot be */
    public void reachOut(UUID id, OutreachPlan plan) {
        var action = own(id);
        if (plan.means().isBlank() || plan.means().length() > ActionText.LONGEST) {
            throw FollowUpRefused.statement(ActionText.LONGEST);
        }
        FollowUpSight.most(plan.partners(), ActionText.LONGEST);
        action.reachOut(plan, FollowUpSight.day(clock));
        actions.save(action);
        audit.record("followup.outreachPlanned", id);
    }

    /** Those who must know the law do. @throws FollowUpRefused before it is in force, and for a day ahead */
    public void reached(UUID id, UUID line, LocalDate on) {
        var action = own(id);
        action.reached(line, on, FollowUpSight.day(clock));
        actions.save(action);
        audit.record("followup.outreachDone", id);
    }

    private Action own(UUID id) {
        var action = actions.lock(id).orElseThrow(NotAllowed::here);
        NotAllowed.unless(actor.get().editsFor(action.ministry()));
        return action;
    }

    /** The lead ministry's plan stands; said twice it is said once. @throws FollowUpRefused while no action is planned */
    public void planned(ClusterId id) {
        var cluster = sight.led(id, FollowupThing.ACTION_DRAFT);
        if (cluster.planStands()) {
            return;
        }
        if (!actions.anyServes(cluster.members())) {
            throw FollowUpRefused.withoutAction();
        }
        cluster.planned();
        clusters.save(cluster);
        audit.record("followup.planned", id.value());
    }
}
