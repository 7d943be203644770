package org.uprportal.followup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.Party;

/** The actions of a plan in the order of their days, with the dates from which they were moved and the stages of laws. */
@Service
@Transactional(readOnly = true)
public class Milestones {

    private final JdbcClient database;
    private final Plans plans;
    private final People people;
    private final CurrentActor actor;

    Milestones(JdbcClient database, Plans plans, People people, CurrentActor actor) {
        this.database = database;
        this.plans = plans;
        this.people = people;
        this.actor = actor;
    }

    /** The milestones of a cycle's plan as everybody reads it, whoever asks: nothing of a plan that does not stand. */
    public List<Milestone> inPublic(CycleId cycle) {
        return actor.callAs(Actor.VISITOR, () -> of(plans.of(cycle)));
    }

    /**
     * The milestones of a plan which the page has from {@link Plans#of}, by which its reading is recorded and what is a draft left
     * out. Two statements.
     */
    public List<Milestone> of(List<PlannedCluster> plan) {
        var actions = plan.stream().flatMap(part -> part.actions().stream()).toList();
        var names = people
                .parties(
                        actions.stream().map(PlannedAction::ministry).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Party::id, Party::name));
        var stages = stages(actions.stream()
                .filter(one -> one.kind() == ActionKind.LAW)
                .map(PlannedAction::id)
                .toList());
        return actions.stream()
                .sorted(Comparator.comparing(PlannedAction::due).thenComparing(PlannedAction::id))
                .map(one -> new Milestone(
                        one, names.getOrDefault(one.ministry(), ""), stages.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<ReachedStage>> stages(List<UUID> laws) {
        var found = new HashMap<UUID, List<ReachedStage>>();
        if (!laws.isEmpty()) {
            database.sql("""
                            select action_id, stage, reached_on from followup_law_stage
                            where action_id in (:laws) and taken_back_on is null order by action_id, place
                            """)
                    .param("laws", laws.stream().map(UUID::toString).toList())
                    .query(row -> {
                        found.computeIfAbsent(UUID.fromString(row.getString(1)), one -> new ArrayList<>())
                                .add(new ReachedStage(
                                        LawStage.valueOf(row.getString(2)),
                                        row.getDate(3).toLocalDate()));
                    });
        }
        return found;
    }
}
