package org.uprportal.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.advocacy.PastRecommendations;
import org.uprportal.advocacy.PastRecommendations.PastRecommender;
import org.uprportal.advocacy.PastRecommendations.Tally;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.state.StateCode;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** What the register shows to whom, what it finds, how it counts, and what that costs. */
@PortalTest
class RegisterTest {

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    MatrixImports imports;

    @Autowired
    Recommendations recommendations;

    @Autowired
    ResponseDesk responses;

    @Autowired
    PastRecommendations past;

    @Autowired
    Cycles cycles;

    @Autowired
    CurrentActor actor;

    @Autowired
    EntityManagerFactory database;

    StateCode state;
    CycleId cycle;
    PersonId focalPoint;

    @BeforeEach
    void reviewed() {
        state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        scene.signOut();
    }

    @Test
    void positionsOfAMatrixAreTheGovernmentsUntilItHasSentItsResponse() {
        take(
                List.of("120.1 Adopt a law (Kenya);", "Supported", "- Law"),
                List.of("120.2 Act (Peru);", "Noted", "- Law"));
        var first = recommendations.of(cycle).getFirst().id();

        for (var who : List.of(
                scene.secretariat(),
                scene.person(PartyKind.CSO, state),
                scene.person(PartyKind.GOVERNMENT, scene.newState()))) {
            scene.as(who, this::assertHidden);
        }
        assertHidden();
        assertThat(responses.progress(cycle).answered()).isZero();
        scene.as(focalPoint, () -> {
            assertThat(recommendations.of(cycle))
                    .extracting(RecommendationSummary::position)
                    .containsExactly(Position.SUPPORTED, Position.NOTED);
            assertThat(recommendations.find(first).orElseThrow().history()).hasSize(1);
            assertThat(found(Position.NOTED)).isEqualTo(1);
            answerAsTheMatrix();
            responses.send(cycle);
        });

        assertThat(recommendations.of(cycle))
                .extracting(RecommendationSummary::position)
                .containsExactly(Position.SUPPORTED, Position.NOTED);
        assertThat(found(Position.NOTED)).isEqualTo(1);
        assertThat(recommendations.find(first).orElseThrow().history()).hasSize(1);
    }

    @Test
    void positionsArePublicWithTheOutcomeWhereNoResponseIsSentHere() {
        take(List.of("120.1 Adopt a law (Kenya);", "Supported", "- Law"));

        time.travelTo(cycles.get(cycle).on(CycleDate.ADOPTION).minusSeconds(1));
        assertHidden();
        time.travelTo(cycles.get(cycle).on(CycleDate.ADOPTION));

        assertThat(recommendations.of(cycle).getFirst().position()).isEqualTo(Position.SUPPORTED);
    }

    private void assertHidden() {
        assertThat(recommendations.of(cycle)).isNotEmpty().allMatch(one -> one.position() == Position.PENDING);
        var one =
                recommendations.find(recommendations.of(cycle).getFirst().id()).orElseThrow();
        assertThat(one.summary().position()).isEqualTo(Position.PENDING);
        assertThat(one.history()).isEmpty();
        assertThat(one.positionAsWritten()).isEmpty();
        assertThat(found(Position.SUPPORTED) + found(Position.NOTED)).isZero();
        assertThat(found(Position.PENDING)).isEqualTo(recommendations.of(cycle).size());
    }

    @Test
    void everyWordIsFoundHoweverItIsWrittenAndInAnyOrder() {
        take(
                List.of("120.1 Protect women's shelters from violence (Côte d’Ivoire);", "", "- Law"),
                List.of("120.2 Fund women’s shelters at mid-term (Kenya);", "", "- Law"),
                List.of("120.10 Act (Peru);", "", "- Law"));

        assertThat(texts("women's")).isEqualTo(texts("women’s")).hasSize(2);
        assertThat(texts("violence women")).isEqualTo(texts("women violence")).containsExactly("120.1");
        assertThat(texts("Cote d'Ivoire")).containsExactly("120.1");
        assertThat(texts("mid term")).isEqualTo(texts("midterm")).containsExactly("120.2");
        assertThat(texts("120.10")).containsExactly("120.10");
        assertThat(texts("shelters nowhere")).isEmpty();
        assertThat(texts("%")).containsExactly("120.1", "120.2", "120.10");
        assertThat(texts(" ")).containsExactly("120.1", "120.2", "120.10");
    }

    @Test
    void filtersByWhoseReviewItIsAndByWhoRecommends() {
        take(List.of("120.1 Adopt a law (Kenya);", "", "- Law"), List.of("120.2 Act (Peru);", "", "- Law"));

        assertThat(recommendations.count(new RecommendationFilter(null, state.value(), null, null, null, null)))
                .isEqualTo(2);
        assertThat(recommendations.count(new RecommendationFilter(null, state.value(), null, "PER", null, null)))
                .isEqualTo(1);
        assertThat(recommendations.count(
                        new RecommendationFilter(null, scene.newState().value(), null, null, null, null)))
                .isZero();
    }

    /** What two States recommend together is one recommendation. */
    @Test
    void countsRecommendationsAndNotPairs() {
        var theme = "Counting " + UUID.randomUUID();
        take(
                List.of("120.1 Adopt a law (Kenya) (Nepal);", "Supported", "- " + theme),
                List.of("120.2 Act (Kenya);", "Supported in part", "- " + theme),
                List.of("120.3 Speak (Peru);", "Noted", "- " + theme));
        assertThat(past.tally(theme)).isEqualTo(new Tally(3, 0));
        scene.as(focalPoint, () -> {
            answerAsTheMatrix();
            responses.send(cycle);
        });

        assertThat(past.tally(theme)).isEqualTo(new Tally(3, 2));
        assertThat(past.on(theme))
                .containsExactlyInAnyOrder(
                        new PastRecommender(new StateCode("KEN"), 2, 2),
                        new PastRecommender(new StateCode("NPL"), 1, 1),
                        new PastRecommender(new StateCode("PER"), 1, 0));
    }

    /** The government's own word, as the matrix has it. */
    private void answerAsTheMatrix() {
        recommendations
                .of(cycle)
                .forEach(one -> responses.draft(
                        List.of(one.id()),
                        one.position(),
                        one.position() == Position.SUPPORTED ? null : "Under study."));
    }

    @Test
    void aPageCostsTheSameWhateverTheSize() {
        take(rows(5));
        var five = statements(() -> recommendations.of(cycle));
        var page = statements(() -> recommendations.search(RecommendationFilter.of(cycle.value()), 0, 50));
        take(rows(90));

        var ninety = statements(() -> recommendations.of(cycle));

        assertThat(recommendations.of(cycle)).hasSize(90);
        assertThat(ninety).isEqualTo(five).isLessThanOrEqualTo(10);
        assertThat(statements(() -> recommendations.search(RecommendationFilter.of(cycle.value()), 0, 50)))
                .isEqualTo(page)
                .isLessThanOrEqualTo(10);
    }

    private long statements(Runnable work) {
        var statistics = database.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            statistics.clear();
            work.run();
            return statistics.getPrepareStatementCount();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String>[] rows(int number) {
        var rows = new ArrayList<List<String>>();
        for (int i = 1; i <= number; i++) {
            rows.add(List.of(
                    "120." + i + " Adopt law no. " + i + " (Kenya) (Peru);",
                    "",
                    "- Access to justice & remedy\n- Housing"));
        }
        return rows.toArray(List[]::new);
    }

    private int found(Position position) {
        return recommendations.count(new RecommendationFilter(null, null, cycle.value(), null, position, null));
    }

    private List<String> texts(String typed) {
        return recommendations
                .search(new RecommendationFilter(typed, null, cycle.value(), null, null, null), 0, 50)
                .stream()
                .map(RecommendationSummary::paragraph)
                .toList();
    }

    @SafeVarargs
    private void take(List<String>... rows) {
        var all = new ArrayList<List<String>>();
        all.add(List.of("Recommendation", "Position", "Themes"));
        all.addAll(List.of(rows));
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.of(all)));
    }
}
