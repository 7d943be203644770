package org.uprportal.monitor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.ClusterDesk;
import org.uprportal.followup.ClusterId;
import org.uprportal.followup.ClusterProposal;
import org.uprportal.followup.FollowUps;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.ResponseDesk;
import org.uprportal.state.StateCode;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** One review in follow-up, with a ministry, an organisation and a country team. */
class SmallWorld {

    private final Scene scene;
    private final TimeMachine time;
    private final PortalClock clock;
    private final Cycles cycles;
    private final MatrixImports imports;
    private final Recommendations recommendations;
    private final ResponseDesk responses;
    private final FollowUps followUps;
    private final ClusterDesk clusterDesk;
    private final CurrentActor actor;

    SmallWorld(
            Scene scene,
            TimeMachine time,
            PortalClock clock,
            Cycles cycles,
            MatrixImports imports,
            Recommendations recommendations,
            ResponseDesk responses,
            FollowUps followUps,
            ClusterDesk clusterDesk,
            CurrentActor actor) {
        this.scene = scene;
        this.time = time;
        this.clock = clock;
        this.cycles = cycles;
        this.imports = imports;
        this.recommendations = recommendations;
        this.responses = responses;
        this.followUps = followUps;
        this.clusterDesk = clusterDesk;
        this.actor = actor;
    }

    record Review(
            StateCode state,
            CycleId cycle,
            PersonId government,
            PersonId ministry,
            PersonId organisation,
            PersonId team,
            List<RecommendationId> all) {}

    /** Of so many recommendations by Kenya (the first by Norway too), in one cluster. */
    Review followed(int size) {
        var state = scene.newState();
        var government = scene.person(PartyKind.GOVERNMENT, state);
        var ministry = scene.person(PartyKind.MINISTRY, state);
        var organisation = scene.person(PartyKind.CSO, state);
        var team = scene.person(PartyKind.UNCT, state);
        var cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Recommendation and recommending State", "Position", "Themes and groups", "Relevant SDGs"));
        rows.add(List.of("Theme: Right to adequate housing"));
        for (int i = 1; i <= size; i++) {
            rows.add(List.of(
                    "130." + i + " Build court number " + i + (i == 1 ? " (Norway) (Kenya);" : " (Kenya);"),
                    "",
                    i == 1 ? "- Access to justice & remedy" : "- Right to adequate housing",
                    ""));
        }
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.of(rows)));
        var all = recommendations.of(cycle).stream()
                .map(RecommendationSummary::id)
                .toList();
        scene.as(government, () -> {
            responses.draft(all, Position.SUPPORTED, null);
            responses.send(cycle);
            clusterDesk.begin(cycle, List.of(new ClusterProposal("Courts", scene.partyOf(ministry), all)));
        });
        return new Review(state, cycle, government, ministry, organisation, team, all);
    }

    ClusterId cluster(Review review) {
        return followUps.clusters(review.cycle()).getFirst().id();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
    }
}
