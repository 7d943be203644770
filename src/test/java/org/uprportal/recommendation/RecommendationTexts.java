package org.uprportal.recommendation;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.Cycles;
import org.uprportal.platform.PortalClock;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;
import org.uprportal.testing.world.ModuleTexts;
import org.uprportal.testing.world.Walk;

/** The State's response, once recommendations are on record. */
public class RecommendationTexts implements ModuleTexts {

    private final Scene scene;
    private final TimeMachine time;
    private final PortalClock clock;
    private final Cycles cycles;
    private final MatrixImports imports;
    private final Recommendations recommendations;
    private final ResponseDesk responses;
    private final AddendumDesk addenda;
    private final Priorities priorities;
    private final Outcomes outcomes;

    RecommendationTexts(
            Scene scene,
            TimeMachine time,
            PortalClock clock,
            Cycles cycles,
            MatrixImports imports,
            Recommendations recommendations,
            ResponseDesk responses,
            AddendumDesk addenda,
            Priorities priorities,
            Outcomes outcomes) {
        this.scene = scene;
        this.time = time;
        this.clock = clock;
        this.cycles = cycles;
        this.imports = imports;
        this.recommendations = recommendations;
        this.responses = responses;
        this.addenda = addenda;
        this.priorities = priorities;
        this.outcomes = outcomes;
    }

    @Override
    public void later(Walk walk) {
        time.travelTo(cycles.get(walk.cycle).on(CycleDate.REVIEW).plus(Duration.ofDays(3)));
        scene.as(scene.secretariat(), () -> imports.commit(walk.cycle, InventedMatrix.pending()));
        var all = recommendations.of(walk.cycle).stream()
                .map(RecommendationSummary::id)
                .toList();
        scene.signIn(walk.ministry);
        walk.limit(
                "recommendation_proposal.reason",
                4000,
                text -> responses.propose(all.getFirst(), Position.NOTED, text));
        scene.signIn(walk.focalPoint);
        walk.limit(
                "recommendation_recommendation.draft_reason",
                4000,
                text -> responses.draft(all, Position.SUPPORTED, text));
        walk.limit(
                "recommendation_group.name",
                120,
                text -> addenda.change(walk.cycle, addenda.settings(walk.cycle), worded(text, "", "")));
        walk.limit(
                "recommendation_desk.introduction",
                20_000,
                text -> addenda.change(walk.cycle, addenda.settings(walk.cycle), worded("Accepted", text, "")));
        walk.limit(
                "recommendation_desk.closing",
                20_000,
                text -> addenda.change(walk.cycle, addenda.settings(walk.cycle), worded("Accepted", "", text)));
        priorities.open(walk.cycle, clock.instant().plus(Duration.ofDays(15)));
        scene.signIn(walk.cso);
        walk.limit("recommendation_priority.reason", 1000, text -> priorities.mark(all.getFirst(), text));
        time.pass(Duration.ofDays(16));
        scene.signIn(walk.focalPoint);
        responses.send(walk.cycle);
        walk.limit("recommendation_pledge.text", 4000, text -> outcomes.pledge(walk.cycle, text));
        time.travelTo(cycles.get(walk.cycle).on(CycleDate.ADOPTION).plusSeconds(60));
        scene.as(
                scene.secretariat(),
                () -> walk.limit("recommendation_response.decision", 40, text -> outcomes.decide(walk.cycle, text)));
    }

    private static ResponseSettings worded(String group, String introduction, String closing) {
        return new ResponseSettings(Map.of(Position.SUPPORTED, List.of(group)), introduction, closing, "en");
    }

    @Override
    public Set<String> byThePortal() {
        return Set.of(
                "recommendation_recommendation.draft_group",
                // Of OHCHR's matrix, shortened where it is read
                "recommendation_recommendation.text",
                "recommendation_recommendation.position_as_written",
                "recommendation_history.source",
                "recommendation_label.label",
                "recommendation_state.name",
                // What an import keeps of itself, and the same words once more to be looked for
                "recommendation_import.*",
                "recommendation_import_row.*",
                "recommendation_recommendation.sought",
                // Of exports of other databases, shortened where they are read
                "recommendation_archive_file.*",
                "recommendation_archived.*",
                "recommendation_other_body.*",
                "recommendation_other_country.*",
                "recommendation_other_term.*",
                // Checked as a symbol of a document of the United Nations
                "recommendation_paper.symbol",
                // The same words as the answer drafted before
                "recommendation_recommendation.reason",
                "recommendation_history.why");
    }
}
