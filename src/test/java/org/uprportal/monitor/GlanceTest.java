package org.uprportal.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.consultation.ConsultationDraft;
import org.uprportal.consultation.Consultations;
import org.uprportal.consultation.ContributionAnswers;
import org.uprportal.consultation.ContributionDesk;
import org.uprportal.consultation.ContributionDraft;
import org.uprportal.consultation.Contributions;
import org.uprportal.consultation.Outcome;
import org.uprportal.consultation.Question;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.cycle.Stage;
import org.uprportal.followup.ActionDesk;
import org.uprportal.followup.ActionKind;
import org.uprportal.followup.ActionText;
import org.uprportal.followup.Progress;
import org.uprportal.followup.ProgressDesk;
import org.uprportal.followup.UpdateDesk;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.PortalClock;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** A review at a glance: each figure follows what happens, and nothing that is not public is in it. */
@PortalTest
class GlanceTest {

    @Autowired
    AutowireCapableBeanFactory beans;

    SmallWorld small;

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    PortalClock clock;

    @Autowired
    Glances glances;

    @Autowired
    Briefs briefs;

    @Autowired
    Cycles cycles;

    @Autowired
    ProgressDesk progress;

    @Autowired
    UpdateDesk updates;

    @Autowired
    ActionDesk actions;

    @Autowired
    Consultations consultations;

    @Autowired
    ContributionDesk contributionDesk;

    @Autowired
    Contributions contributions;

    @Autowired
    ContributionAnswers answers;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void aSmallWorld() {
        small = beans.createBean(SmallWorld.class);
    }

    @Test
    void bothSidesAndWhereTheyDisagreeMost() {
        var review = small.followed(3);
        assertThat(of(review.cycle(), review))
                .containsEntry(Figure.RECOMMENDATIONS, 3)
                .containsEntry(Figure.GOVERNMENT_DONE, 0)
                .containsEntry(Figure.APART, 0);
        scene.as(review.ministry(), () -> {
            progress.report(review.all().get(0), Progress.FULLY, "Done.");
            progress.report(review.all().get(1), Progress.MOSTLY, "Nearly.");
            progress.report(review.all().get(2), Progress.PARTLY, "Half.");
        });
        scene.as(review.organisation(), () -> {
            progress.rate(review.all().get(0), Progress.NOT, "No.", "", false, true);
            progress.rate(review.all().get(1), Progress.MOSTLY, "Yes.", "", false, true);
            // One step from the government: no disagreement to look at.
            progress.rate(review.all().get(2), Progress.NOT, "Not yet.", "", false, true);
        });
        scene.as(scene.person(PartyKind.CSO, review.state()), () -> {
            // Kept for OHCHR: it counts for nobody, the secretariat neither.
            progress.rate(review.all().get(1), Progress.CONTRARY, "Secret.", "", true, true);
        });
        for (var reader : List.of(review.team(), scene.secretariat())) {
            var glance = scene.as(reader, () -> glances.find(review.cycle())).orElseThrow();
            assertThat(glance.figures())
                    .containsEntry(Figure.GOVERNMENT_DONE, 2)
                    .containsEntry(Figure.CIVIL_SOCIETY_DONE, 1)
                    .containsEntry(Figure.APART, 1);
            assertThat(glance.of(Figure.APART)).singleElement().satisfies(one -> {
                assertThat(one.words()).startsWith("130.1 ");
                assertThat(one.number()).isEqualTo(3);
                assertThat(one.sides()).containsExactly(Progress.FULLY, Progress.NOT);
            });
        }
    }

    @Test
    void whatIsOverdueMovedWithoutMeansAndSilent() {
        var review = small.followed(2);
        var cluster = small.cluster(review);
        var text = new ActionText("Train judges", small.today().plusDays(10));
        var id = scene.as(
                review.ministry(),
                () -> actions.plan(cluster, review.all(), scene.partyOf(review.ministry()), ActionKind.MEASURE, text));
        // As long as the plan does not stand its actions are nobody else's, and a request was not made.
        assertThat(of(review.cycle(), review))
                .containsEntry(Figure.WITHOUT_PLAN, 1)
                .containsEntry(Figure.LATE_PLANS, 0)
                .containsEntry(Figure.WITHOUT_MEANS, 0)
                .containsEntry(Figure.UNANSWERED, 0)
                .containsEntry(Figure.LONGEST_SILENCE, 0);
        scene.as(review.ministry(), () -> actions.planned(cluster));
        var request = scene.as(
                review.organisation(), () -> updates.askForUpdate(review.all().getFirst()));
        assertThat(of(review.cycle(), review))
                .containsEntry(Figure.WITHOUT_PLAN, 0)
                // It serves two recommendations and is one action.
                .containsEntry(Figure.WITHOUT_MEANS, 1)
                .containsEntry(Figure.OVERDUE, 0)
                .containsEntry(Figure.MOVED, 0);
        time.pass(Duration.ofDays(11));
        scene.as(
                scene.person(PartyKind.CSO, review.state()),
                () -> updates.askForUpdate(review.all().getLast()));
        var glance = scene.as(review.team(), () -> glances.find(review.cycle())).orElseThrow();
        assertThat(glance.figures())
                .containsEntry(Figure.OVERDUE, 1)
                .containsEntry(Figure.UNANSWERED, 2)
                .containsEntry(Figure.LONGEST_SILENCE, 11);
        assertThat(glance.of(Figure.UNANSWERED)).extracting(Listed::number).containsExactly(11, 0);
        assertThat(glance.of(Figure.OVERDUE)).extracting(Listed::number).containsExactly(1);
        scene.as(review.ministry(), () -> {
            updates.giveUpdate(request, "In May.");
            actions.change(
                    id,
                    text,
                    new ActionText("Train judges", text.due().plusMonths(3), null, null, "", "State budget", ""),
                    "No money");
        });
        assertThat(of(review.cycle(), review))
                .containsEntry(Figure.OVERDUE, 0)
                .containsEntry(Figure.MOVED, 1)
                .containsEntry(Figure.WITHOUT_MEANS, 0)
                .containsEntry(Figure.UNANSWERED, 1)
                .containsEntry(Figure.LONGEST_SILENCE, 0);
    }

    @Test
    void whoHasNotBeenHeard() {
        var review = small.followed(3);
        var before = scene.as(review.team(), () -> glances.find(review.cycle())).orElseThrow();
        assertThat(before.of(Figure.THEMES_UNHEARD)).extracting(Listed::words).contains("Access to justice & remedy");
        var all = before.figures().get(Figure.THEMES_UNHEARD);
        scene.as(review.ministry(), () -> progress.report(review.all().getFirst(), Progress.PARTLY, "Half."));
        assertThat(of(review.cycle(), review)).containsEntry(Figure.THEMES_UNHEARD, all);
        scene.as(
                review.organisation(),
                () -> progress.rate(review.all().getFirst(), Progress.NOT, "No.", "", false, true));
        var after = scene.as(review.team(), () -> glances.find(review.cycle())).orElseThrow();
        assertThat(after.of(Figure.THEMES_UNHEARD))
                .extracting(Listed::words)
                .doesNotContain("Access to justice & remedy");
        assertThat(after.figures().get(Figure.THEMES_UNHEARD)).isLessThan(all);
    }

    @Test
    void aConsultationIsCountedAsFarAsEverybodyMayKnow() {
        var state = scene.newState();
        var government = scene.person(PartyKind.GOVERNMENT, state);
        var team = scene.person(PartyKind.UNCT, state);
        var cycle = scene.runningCycle(state);
        var id = consultations.schedule(cycle).orElseThrow().id();
        assertThat(figures(cycle, team)).doesNotContainKey(Figure.INVITED);
        var question = Question.of("What is missing?");
        scene.as(government, () -> {
            consultations.draft(
                    id,
                    new ConsultationDraft(
                            "Title",
                            "Text",
                            List.of(question),
                            null,
                            clock.instant().plus(Duration.ofDays(40)),
                            null,
                            Set.of()));
            consultations.publish(id);
        });
        for (var unnamed : List.of(false, true)) {
            scene.as(scene.person(PartyKind.CSO, state), () -> {
                contributionDesk.draft(id, new ContributionDraft(Map.of(question.id(), "Courts"), "", unnamed));
                contributionDesk.send(id);
            });
        }
        assertThat(figures(cycle, team))
                .containsEntry(Figure.INVITED, 0)
                .doesNotContainKeys(Figure.TOOK_PART, Figure.CONTRIBUTIONS, Figure.ANSWERED);
        time.pass(Duration.ofDays(41));
        scene.as(government, () -> {
            contributions.of(id).forEach(one -> answers.answer(one.id(), Outcome.TAKEN_UP, "Right.", ""));
            consultations.publishOutcome(id, "");
        });
        assertThat(figures(cycle, team))
                .containsEntry(Figure.TOOK_PART, 1)
                .containsEntry(Figure.CONTRIBUTIONS, 2)
                .containsEntry(Figure.ANSWERED, 2);
    }

    @Test
    void theStageFollowsTheDatesAndTheNextOneIsNamed() {
        var review = small.followed(1);
        var glance = scene.as(review.team(), () -> glances.find(review.cycle())).orElseThrow();
        assertThat(glance.stage()).isEqualTo(Stage.RESPONSE);
        assertThat(glance.next()).isEqualTo(CycleDate.RESPONSE_DUE);
        time.travelTo(glance.cycle().on(CycleDate.ADOPTION).plusSeconds(1));
        var later = scene.as(review.team(), () -> glances.find(review.cycle())).orElseThrow();
        assertThat(later.stage()).isEqualTo(Stage.FOLLOW_UP);
        assertThat(later.next()).isEqualTo(CycleDate.MID_TERM_DUE);
        time.travelTo(glance.cycle().on(CycleDate.MID_TERM_DUE).plusSeconds(1));
        assertThat(scene.as(review.team(), () -> glances.find(review.cycle()))
                        .orElseThrow()
                        .stage())
                .isEqualTo(Stage.MID_TERM);
    }

    @Test
    void onlyWhoWatchesOverReviewsOpensIt() {
        var review = small.followed(1);
        for (var one : List.of(
                review.government(), review.ministry(), review.organisation(), scene.person(PartyKind.ADMIN, null))) {
            assertThat(scene.as(one, () -> glances.find(review.cycle()))).isEmpty();
            assertThat(scene.as(one, glances::own)).isEmpty();
        }
        assertThat(scene.as(review.team(), glances::own))
                .hasValueSatisfying(one -> assertThat(one.id()).isEqualTo(review.cycle()));
        var elsewhere = scene.person(PartyKind.UNCT, scene.newState());
        assertThat(scene.as(elsewhere, () -> glances.find(review.cycle()))).isPresent();
        assertThat(scene.as(elsewhere, glances::own)).isEmpty();
    }

    @Test
    void aReviewWithTwoHundredAndFiftyFourRecommendationsCostsWhatOneWithThreeDoes() {
        var few = small.followed(3);
        var many = small.followed(254);
        var of = new ArrayList<Long>();
        for (var one : List.of(few, many)) {
            scene.as(one.ministry(), () -> progress.report(one.all().getFirst(), Progress.PARTLY, "Half."));
            scene.as(one.organisation(), () -> one.all().stream().limit(30).forEach(updates::askForUpdate));
            // What the page asks: the glance, the other reviews of the State, and the briefs on it.
            of.add(scene.as(
                    one.team(),
                    () -> selects(() -> {
                        glances.find(one.cycle());
                        cycles.of(one.state());
                        briefs.of(one.state());
                    })));
        }
        System.out.println("monitor: statements for a review of 3 and of 254 recommendations " + of);
        assertThat(of.getLast()).isLessThanOrEqualTo(21);
        assertThat(of.getLast() - of.getFirst()).isBetween(-2L, 2L);
    }

    private long selects(Runnable work) {
        return new TransactionTemplate(transactions).execute(begun -> {
            var before = selected();
            work.run();
            return selected() - before - 1;
        });
    }

    private long selected() {
        return database.sql(
                        "select variable_value from information_schema.session_status where variable_name = 'COM_SELECT'")
                .query(Long.class)
                .single();
    }

    private Map<Figure, Integer> of(CycleId cycle, SmallWorld.Review review) {
        return figures(cycle, review.team());
    }

    private Map<Figure, Integer> figures(CycleId cycle, org.uprportal.party.PersonId reader) {
        return scene.as(reader, () -> glances.find(cycle)).orElseThrow().figures();
    }
}
