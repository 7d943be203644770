package org.uprportal.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.uprportal.cycle.CycleWorld;
import org.uprportal.document.DocumentId;
import org.uprportal.document.Documents;
import org.uprportal.document.PictureFiles;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.RecommendationWorld;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.testing.Scene;
import org.uprportal.testing.world.ModuleWorld;
import org.uprportal.testing.world.Readings;
import org.uprportal.testing.world.Sample;
import org.uprportal.testing.world.Secret;
import org.uprportal.testing.world.Trials;
import org.uprportal.testing.world.World;

/** Follow-up to one review: a cluster of the ministry in the lead with a drafted action, ratings, a request, a mid-term report in draft. */
public class FollowUpWorld implements ModuleWorld {

    private final World world;
    private final Scene scene;
    private final PortalClock clock;
    private final CurrentActor actor;
    private final CycleWorld cycles;
    private final RecommendationWorld recommended;
    private final Recommendations recommendations;
    private final FollowUps followUps;
    private final FollowUpSteps followUpSteps;
    private final ClusterDesk clusterDesk;
    private final ClusterChanges changes;
    private final ActionDesk actionDesk;
    private final ProgressDesk progressDesk;
    private final UpdateDesk updateDesk;
    private final MidTermReports reports;
    private final Plans plans;
    private final Milestones milestones;
    private final ClusterBodies bodies;
    private final Evidence evidence;
    private final ActionFiles actionFiles;
    private final Documents documents;

    private ClusterId cluster;
    private UUID plannedAction;
    private DocumentId plannedFile;
    private RequestId request;
    private RecommendationSummary tracked;
    private RecommendationSummary untouched;
    private RecommendationSummary jointlyRated;

    FollowUpWorld(
            World world,
            Scene scene,
            PortalClock clock,
            CurrentActor actor,
            CycleWorld cycles,
            RecommendationWorld recommended,
            Recommendations recommendations,
            FollowUps followUps,
            FollowUpSteps followUpSteps,
            ClusterDesk clusterDesk,
            ClusterChanges changes,
            ActionDesk actionDesk,
            ProgressDesk progressDesk,
            UpdateDesk updateDesk,
            MidTermReports reports,
            Plans plans,
            Milestones milestones,
            ClusterBodies bodies,
            Evidence evidence,
            ActionFiles actionFiles,
            Documents documents) {
        this.world = world;
        this.scene = scene;
        this.clock = clock;
        this.actor = actor;
        this.cycles = cycles;
        this.recommended = recommended;
        this.recommendations = recommendations;
        this.followUps = followUps;
        this.followUpSteps = followUpSteps;
        this.clusterDesk = clusterDesk;
        this.changes = changes;
        this.actionDesk = actionDesk;
        this.progressDesk = progressDesk;
        this.updateDesk = updateDesk;
        this.reports = reports;
        this.plans = plans;
        this.milestones = milestones;
        this.bodies = bodies;
        this.evidence = evidence;
        this.actionFiles = actionFiles;
        this.documents = documents;
    }

    @Override
    public void past(World world) {
        var all = recommendations.of(cycles.followed());
        tracked = all.getFirst();
        jointlyRated = all.get(1);
        untouched = all.getLast();
        var ids = all.stream().map(RecommendationSummary::id).toList();
        scene.as(
                world.who("government"),
                () -> clusterDesk.begin(cycles.followed(), List.of(new ClusterProposal("Justice", world.lead(), ids))));
        cluster = followUps.clusters(cycles.followed()).getFirst().id();
        plannedAction = scene.as(
                world.who("ministry in the lead"),
                () -> actionDesk.plan(
                        cluster,
                        tracked.id(),
                        "Planned " + world.marked("ACTION"),
                        LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA).plusDays(90)));
        plannedFile = scene.as(world.who("ministry in the lead"), () -> {
            var sent = documents
                    .take(world.marked("ACTION") + ".jpg", PictureFiles.photograph("somebody"))
                    .id();
            actionFiles.add(plannedAction, ActionFileKind.DECREE, List.of(sent));
            return sent;
        });
        scene.as(
                world.who("author"),
                () -> progressDesk.rate(
                        scene.partyOf(world.who("author")),
                        tracked.id(),
                        new ProgressWords(
                                Progress.NOT,
                                "Evidence " + world.marked("EVIDENCE"),
                                "",
                                List.of(documents
                                        .take("visit.jpg", PictureFiles.photograph("somebody"))
                                        .id())),
                        true,
                        false,
                        null));
        scene.as(
                world.who("coalition"),
                () -> progressDesk.rate(jointlyRated.id(), Progress.NOT, "Evidence", "", true, false));
        request = scene.as(world.who("author"), () -> updateDesk.askForUpdate(tracked.id()));
        var lead = world.who("ministry in the lead");
        scene.as(lead, () -> bodies.name(cluster, world.lead(), null, lead));
        actor.runAs(Actor.PORTAL, () -> followUpSteps.draftMidTerm(cycles.followed()));
        scene.as(
                world.who("government"),
                () -> reports.save(
                        cycles.followed(),
                        reports.find(cycles.followed()).orElseThrow().text(),
                        "Introduction " + world.marked("MIDTERM")));
    }

    @Override
    public void trials(Trials trials) {
        trials.of("cluster-focal-point")
                .on(world.lead())
                .read(who -> bodies.of(cluster).getFirst().focalPoint() != null)
                .write(() -> bodies.name(
                        cluster, world.lead(), world.who("ministry in the lead"), scene.colleague(world.lead())));

        trials.of("clustering")
                .read(who -> followUps.cluster(cluster).isPresent())
                .write(() -> changes.rename(
                        cluster, followUps.cluster(cluster).orElseThrow().title(), "Renamed"))
                .create(() -> clusterDesk.begin(
                        cycles.answered(),
                        List.of(new ClusterProposal(
                                "All", world.lead(), List.of(recommended.sent().id())))));
        trials.of("action-draft")
                .on(world.lead())
                .read(who -> !followUps.followed(tracked).actions().isEmpty())
                .write(() -> actionDesk.plan(cluster, tracked.id(), "One more", LocalDate.of(2050, 1, 1)));
        trials.of("implementation-status")
                .on(world.lead())
                .read(who -> followUps.followed(tracked) != null)
                .write(() -> progressDesk.report(tracked.id(), Progress.PARTLY, "In parliament."));
        trials.of("rating")
                .ownedBy(world.authors())
                .makingOwn()
                .read(who -> {
                    scene.as(
                            world.who("author"),
                            () -> progressDesk.rate(untouched.id(), Progress.NOT, "No.", "", false, true));
                    return !followUps.followed(untouched).civilSociety().isEmpty();
                })
                .create(() -> progressDesk.rate(untouched.id(), Progress.NOT, "No.", "", false, true));
        trials.of("rating-restricted")
                .ownedBy(world.authors())
                .makingOwn()
                .read(who -> !followUps.followed(tracked).civilSociety().isEmpty())
                .create(() -> progressDesk.rate(untouched.id(), Progress.NOT, "No.", "", true, true));
        trials.of("update-request")
                .ownedBy(world.authors())
                .on(world.lead())
                .makingOwn()
                .read(who -> updateDesk.request(request).isPresent())
                .write(() -> updateDesk.giveUpdate(request, "In May."))
                .create(() -> updateDesk.askForUpdate(untouched.id()));
        trials.of("mid-term-draft")
                .read(who ->
                        reports.find(cycles.followed()).isPresent() && reports.document(cycles.followed()).length > 0)
                .write(() -> reports.save(cycles.followed(), "", "Other words"));

        trials.of("rating of a coalition")
                .ownedBy(world.party("coalition"))
                .create(() -> progressDesk.rate(
                        world.party("coalition"), untouched.id(), Progress.NOT, "No.", "", false, true));
        trials.of("rating-restricted of a coalition")
                .ownedBy(world.party("coalition"))
                .read(who -> !followUps.followed(jointlyRated).civilSociety().isEmpty())
                .create(() -> progressDesk.rate(
                        world.party("coalition"), untouched.id(), Progress.NOT, "No.", "", true, true));
    }

    @Override
    public void readings(Readings readings) {
        readings.of("followup.MidTermReports#find", "other ministry", () -> reports.find(cycles.followed()));
        readings.of("followup.MidTermReports#figures", "other ministry", () -> reports.figures(cycles.followed()));
        readings.of("followup.MidTermReports#document", "other ministry", () -> reports.document(cycles.followed()));
        readings.of("followup.MidTermReports#sheet", "other ministry", () -> reports.sheet(cycles.followed()));
        readings.of("followup.MidTermReports#parts", "other ministry", () -> reports.parts(cycles.followed()));
        readings.of("followup.FollowUps#followed", "secretariat", () -> followUps.followed(tracked));
        readings.of(
                "followup.Evidence#open",
                "secretariat",
                () -> evidence.of(followUps.followed(tracked)).entrySet().stream()
                        .flatMap(files ->
                                evidence
                                        .open(
                                                tracked.id(),
                                                files.getKey(),
                                                files.getValue().getFirst().id())
                                        .stream())
                        .findFirst());
        readings.of("followup.ActionFiles#open", "other ministry", () -> actionFiles.open(plannedAction, plannedFile));
        readings.of(
                "followup.ActionFiles#of",
                "other ministry",
                () -> actionFiles.of(plans.find(plannedAction).orElseThrow()));
        readings.of("followup.Plans#find", "other ministry", () -> plans.find(plannedAction));
        readings.of("followup.Plans#of", "other ministry", () -> plans.of(cycles.followed()));
        readings.of("followup.Milestones#of", "other ministry", () -> milestones.of(plans.of(cycles.followed())));
        readings.of(
                "followup.Plans#document", "other ministry", () -> plans.document(cycles.followed(), Locale.ENGLISH));
        readings.of("followup.Plans#sheet", "other ministry", () -> plans.sheet(cycles.followed(), Locale.ENGLISH));
    }

    @Override
    public Map<String, Secret> secrets() {
        return Map.ofEntries(
                Map.entry("ACTION", Secret.of("action-draft", null, world.lead())),
                Map.entry("EVIDENCE", Secret.of("rating-restricted", world.authors())),
                Map.entry("MIDTERM", Secret.of("mid-term-draft", null)));
    }

    @Override
    public List<Sample> samples(String route, String object) {
        return switch (object) {
            case "action-draft" -> List.of(Sample.of(plannedAction, null));
            case "clustering" ->
                List.of(Sample.of(
                        route.equals("/clusters/:id")
                                ? cluster.value()
                                : cycles.answered().value(),
                        null));
            case "implementation-status" -> List.of(Sample.of(cycles.followed().value(), null, world.lead()));
            default ->
                switch (route) {
                    // Before the plan stands an action is a draft.
                    case "/actions/:id" -> List.of();
                    case "/progress/:id" -> List.of(Sample.of(tracked.id().value(), null));
                    default ->
                        List.of(
                                Sample.of(cycles.followed().value(), null),
                                Sample.of(cycles.present().value(), null));
                };
        };
    }
}
