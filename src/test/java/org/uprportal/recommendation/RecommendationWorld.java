package org.uprportal.recommendation;

import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleWorld;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.platform.PortalClock;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;
import org.uprportal.testing.world.ModuleWorld;
import org.uprportal.testing.world.Readings;
import org.uprportal.testing.world.Sample;
import org.uprportal.testing.world.Secret;
import org.uprportal.testing.world.Trials;
import org.uprportal.testing.world.World;

/** Recommendations: of one review with a drafted answer and a ministry's proposal, of two with the answers sent. */
public class RecommendationWorld implements ModuleWorld {

    private final World world;
    private final Scene scene;
    private final TimeMachine time;
    private final PortalClock clock;
    private final CurrentActor actor;
    private final CycleWorld cycles;
    private final Cycles dates;
    private final MatrixImports imports;
    private final Recommendations recommendations;
    private final ResponseDesk responses;
    private final Priorities priorities;
    private final AnswerDesk answers;
    private final AddendumDesk addenda;
    private final JdbcClient database;

    private RecommendationSummary inDraft;
    private RecommendationSummary sent;

    RecommendationWorld(
            World world,
            Scene scene,
            TimeMachine time,
            PortalClock clock,
            CurrentActor actor,
            CycleWorld cycles,
            Cycles dates,
            MatrixImports imports,
            Recommendations recommendations,
            ResponseDesk responses,
            Priorities priorities,
            AnswerDesk answers,
            AddendumDesk addenda,
            JdbcClient database) {
        this.world = world;
        this.scene = scene;
        this.time = time;
        this.clock = clock;
        this.actor = actor;
        this.cycles = cycles;
        this.dates = dates;
        this.imports = imports;
        this.recommendations = recommendations;
        this.responses = responses;
        this.priorities = priorities;
        this.answers = answers;
        this.addenda = addenda;
        this.database = database;
    }

    @Override
    public void past(World world) {
        List.of(cycles.answering(), cycles.answered(), cycles.followed())
                .forEach(one -> actor.runAs(Actor.PORTAL, () -> imports.commit(one, InventedMatrix.pending())));
        inDraft = recommendations.of(cycles.answering()).getFirst();
        sent = recommendations.of(cycles.answered()).getFirst();
        scene.as(
                world.who("government"),
                () -> responses.draft(List.of(inDraft.id()), Position.NOTED, "Draft answer " + world.marked("ANSWER")));
        scene.as(
                world.who("other ministry"),
                () -> responses.propose(inDraft.id(), Position.NOTED, "Proposal " + world.marked("PROPOSAL")));
        scene.as(
                world.who("government"),
                () -> List.of(cycles.answered(), cycles.followed()).forEach(one -> {
                    var all = recommendations.of(one).stream()
                            .map(RecommendationSummary::id)
                            .toList();
                    responses.draft(all, Position.SUPPORTED, null);
                    responses.send(one);
                }));
        time.travelTo(dates.get(cycles.answering()).on(CycleDate.ADOPTION).plusSeconds(60));
    }

    /** Its answer is sent. */
    public RecommendationSummary sent() {
        return sent;
    }

    @Override
    public void trials(Trials trials) {

        trials.of("response-draft")
                .read(who -> recommendations.find(inDraft.id()).orElseThrow().draft() != null
                        & responses.progress(cycles.answering()).answered() > 0)
                .write(() -> responses.draft(List.of(inDraft.id()), Position.SUPPORTED, null));
        // The world is past the day on which this response was due.
        database.sql(
                        "update recommendation_desk set priorities_open_at = ?, priorities_close_at = ? where cycle_id = ?")
                .params(
                        Timestamp.from(clock.instant()),
                        Timestamp.from(clock.instant().plusSeconds(86_400L * 15)),
                        cycles.answering().value().toString())
                .update();
        trials.of("priority")
                .read(who -> priorities.of(inDraft.id()) != null)
                .create(() -> priorities.mark(inDraft.id(), "Courts are closed to most."));
        trials.of("response-proposal")
                .read(who -> !recommendations
                        .find(inDraft.id())
                        .orElseThrow()
                        .proposals()
                        .isEmpty())
                .create(() -> responses.propose(inDraft.id(), Position.SUPPORTED, "Ready"));
        trials.of("response")
                .read(who ->
                        recommendations.find(sent.id()).orElseThrow().summary().position() == Position.SUPPORTED)
                .write(() -> responses.change(sent.id(), Position.NOTED, "Not yet"));
    }

    @Override
    public void readings(Readings readings) {
        readings.of("recommendation.Recommendations#find", "other ministry", () -> recommendations.find(inDraft.id()));
        readings.of(
                "recommendation.Recommendations#drafts",
                "other ministry",
                () -> recommendations.drafts(cycles.answering()));
        readings.of(
                "recommendation.ResponseDesk#progress", "other ministry", () -> responses.progress(cycles.answering()));
        readings.of("recommendation.AnswerDesk#worklist", "other ministry", () -> answers.worklist(cycles.answering()));
        readings.of(
                "recommendation.AddendumDesk#settings", "other ministry", () -> addenda.settings(cycles.answering()));
        readings.of("recommendation.AddendumDesk#preview", "other ministry", () -> addenda.preview(cycles.answering()));
        readings.of(
                "recommendation.AddendumDesk#document", "other ministry", () -> addenda.document(cycles.answering()));
        readings.of(
                "recommendation.AddendumDesk#cabinet",
                "other ministry",
                () -> addenda.cabinet(cycles.answering(), Locale.ENGLISH));
    }

    @Override
    public Map<String, Secret> secrets() {
        return Map.ofEntries(
                Map.entry("ANSWER", Secret.of("response-draft", null)),
                Map.entry("PROPOSAL", Secret.of("response-proposal", null)));
    }

    @Override
    public List<Sample> samples(String route, String object) {
        return switch (route) {
            case "/recommendations/:id" ->
                List.of(
                        Sample.of(inDraft.id().value(), null),
                        Sample.of(sent.id().value(), null));
            case "/responses/:id" -> List.of(Sample.of(cycles.answering().value(), null));
            default -> List.of(Sample.of(cycles.present().value(), null));
        };
    }
}
