package org.uprportal.followup;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.Cycles;
import org.uprportal.place.Gazetteer;
import org.uprportal.place.PlaceKind;
import org.uprportal.place.PlaceText;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;
import org.uprportal.testing.world.ModuleTexts;
import org.uprportal.testing.world.Walk;

/** Plans, progress, requests and the mid-term report, once the State has answered. */
public class FollowUpTexts implements ModuleTexts {

    private final Scene scene;
    private final TimeMachine time;
    private final PortalClock clock;
    private final Cycles cycles;
    private final Recommendations recommendations;
    private final FollowUps followUps;
    private final ActionDesk actionDesk;
    private final Plans plans;
    private final ClusterDesk clusterDesk;
    private final ProgressDesk progressDesk;
    private final UpdateDesk updateDesk;
    private final MidTermReports reports;
    private final LocalFollowUp local;
    private final Gazetteer places;

    private Walk walk;

    FollowUpTexts(
            Scene scene,
            TimeMachine time,
            PortalClock clock,
            Cycles cycles,
            Recommendations recommendations,
            FollowUps followUps,
            ActionDesk actionDesk,
            Plans plans,
            ClusterDesk clusterDesk,
            ProgressDesk progressDesk,
            UpdateDesk updateDesk,
            MidTermReports reports,
            LocalFollowUp local,
            Gazetteer places) {
        this.scene = scene;
        this.time = time;
        this.clock = clock;
        this.cycles = cycles;
        this.recommendations = recommendations;
        this.followUps = followUps;
        this.actionDesk = actionDesk;
        this.plans = plans;
        this.clusterDesk = clusterDesk;
        this.progressDesk = progressDesk;
        this.updateDesk = updateDesk;
        this.reports = reports;
        this.local = local;
        this.places = places;
    }

    @Override
    public void later(Walk walk) {
        this.walk = walk;
        var all = recommendations.of(walk.cycle).stream()
                .map(RecommendationSummary::id)
                .toList();
        scene.signIn(walk.focalPoint);
        walk.limit(
                "followup_cluster.title",
                4000,
                text -> clusterDesk.begin(
                        walk.cycle, List.of(new ClusterProposal(text, scene.partyOf(walk.ministry), all))));
        var cluster = followUps.clusters(walk.cycle).getFirst().id();
        scene.signIn(walk.ministry);
        walk.limit(
                "followup_action.title",
                4000,
                text -> actionDesk.plan(
                        cluster, all.getFirst(), text, LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA)));
        actions(cluster, all);
        walk.limit(
                "followup_entry.statement", 4000, text -> progressDesk.report(all.getFirst(), Progress.PARTLY, text));
        scene.signIn(walk.cso);
        walk.limit(
                "followup_entry.evidence",
                4000,
                text -> progressDesk.rate(all.getFirst(), Progress.NOT, "Nothing yet.", text, false, true));
        var request = updateDesk.askForUpdate(all.getFirst());
        scene.signIn(walk.ministry);
        walk.limit("followup_request.answer", 4000, text -> updateDesk.giveUpdate(request, text));
        time.travelTo(cycles.get(walk.cycle).on(CycleDate.MID_TERM_DUE).minus(Duration.ofDays(100)));
        scene.signIn(walk.focalPoint);
        walk.limit(
                "followup_midterm.text",
                60_000,
                text -> reports.save(
                        walk.cycle, reports.find(walk.cycle).orElseThrow().text(), text));
    }

    private void actions(ClusterId cluster, List<RecommendationId> all) {
        var today = LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
        var read = new ActionText("Law", today.plusDays(1));
        var law = actionDesk.plan(cluster, all, scene.partyOf(walk.ministry), ActionKind.LAW, read);
        walk.limit(
                "followup_action.source",
                1000,
                text -> actionDesk.plan(
                        cluster,
                        all,
                        scene.partyOf(walk.ministry),
                        ActionKind.MEASURE,
                        new ActionText("A", today, null, null, "", text, "")));
        walk.limit(
                "followup_action.place",
                200,
                text -> actionDesk.plan(
                        cluster,
                        all,
                        scene.partyOf(walk.ministry),
                        ActionKind.MEASURE,
                        new ActionText("A", today, null, null, "", "", text)));
        walk.limit(
                "followup_move.reason",
                1000,
                text -> actionDesk.change(law, read, new ActionText("Law", today.plusDays(2)), text));
        walk.limit(
                "followup_action_link.title",
                200,
                text -> actionDesk.link(law, new ActionLink(text, "https://example.org")));
        walk.refused("followup_action_link.address", 1000, text -> actionDesk.link(law, new ActionLink("T", text)));
        walk.limit(
                "followup_outreach.means",
                1000,
                text -> actionDesk.reachOut(law, new OutreachPlan(MustKnow.POLICE, text, today, "")));
        walk.limit(
                "followup_outreach.partners",
                1000,
                text -> actionDesk.reachOut(law, new OutreachPlan(MustKnow.POLICE, "M", today, text)));
        walk.limit("followup_law_stage.taken_back_why", 1000, text -> {
            if (plans.find(law).orElseThrow().action().stage() == null) {
                actionDesk.advance(law, LawStage.DRAFTING, today);
            }
            actionDesk.takeBack(law, LawStage.DRAFTING, text);
        });
        var county = scene.as(
                walk.focalPoint,
                () -> places.add(cycles.get(walk.cycle).state(), new PlaceText(PlaceKind.COUNTY, "Harbour", "", null)));
        walk.limit(
                "followup_local.statement",
                4000,
                text -> local.say(all.getFirst(), county, new ProgressWords(Progress.NOT, text, "")));
        walk.limit(
                "followup_local.evidence",
                4000,
                text -> local.say(all.getFirst(), county, new ProgressWords(Progress.NOT, "Nothing yet.", text)));
    }

    @Override
    public Set<String> byThePortal() {
        return Set.of(
                "followup_action.state",
                "followup_action_file.kind",
                "followup_action.law_stage",
                "followup_action.currency",
                "followup_law_stage.stage",
                "followup_outreach.who",
                "followup_local.side",
                "followup_local.progress",
                // Figures, and a text of the draft that was walked there
                "followup_midterm.figures",
                "followup_midterm_aside.text");
    }
}
