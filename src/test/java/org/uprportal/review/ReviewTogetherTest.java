package org.uprportal.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.Refusal;
import org.uprportal.state.StateCode;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** Two officers on one troika, and the same question twice. */
@PortalTest
class ReviewTogetherTest {

    private static final int TIMES = 10;

    @Autowired
    Scene scene;

    @Autowired
    Reviews reviews;

    @Autowired
    People people;

    StateCode state;
    CycleId cycle;
    PersonId officer;
    PersonId colleague;
    List<StateCode> one;
    List<StateCode> other;

    @BeforeEach
    void confirmed() {
        state = scene.newState();
        officer = scene.secretariat();
        colleague = scene.colleague(scene.partyOf(officer));
        cycle = scene.runningCycle(state);
        one = List.of(scene.newState(), scene.newState(), scene.newState());
        other = List.of(one.get(0), one.get(1), scene.newState());
    }

    @Test
    void theFirstTroikaStandsAndTheSecondOfficerReadsWhoRecordedIt() {
        scene.as(officer, () -> reviews.draw(cycle, List.of(), one));

        scene.signIn(colleague);
        assertThatThrownBy(() -> reviews.draw(cycle, List.of(), other))
                .isInstanceOfSatisfying(ReviewRefused.class, refused -> {
                    assertThat(refused.key()).isEqualTo("review.troikaDrawnMeanwhile");
                    assertThat(refused.arguments())
                            .containsExactly(
                                    people.person(officer).orElseThrow().name());
                });
        assertThat(reviews.troika(cycle)).containsExactlyInAnyOrderElementsOf(one);
        reviews.draw(cycle, List.of(), List.of(one.get(2), one.get(1), one.get(0)));
        reviews.draw(cycle, one, other);
        assertThat(reviews.troika(cycle)).containsExactlyInAnyOrderElementsOf(other);
    }

    @Test
    void twoOfficersAtOnceLeaveOneTroika() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            cycle = scene.runningCycle(scene.newState());
            var refused = race(
                    () -> scene.as(officer, () -> reviews.draw(cycle, List.of(), one)),
                    () -> scene.as(colleague, () -> reviews.draw(cycle, List.of(), other)));
            assertThat(refused).singleElement().isInstanceOf(ReviewRefused.class);
            assertThat(List.copyOf(reviews.troika(cycle))).hasSize(3);
        }
    }

    @Test
    void theSameQuestionAtOnceIsPutOnceAndTwoDifferentOnesBoth() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            var reviewed = scene.newState();
            cycle = scene.runningCycle(reviewed);
            var mission = scene.person(PartyKind.EMBASSY, reviewed);
            var second = scene.colleague(scene.partyOf(mission));
            assertThat(race(
                            () -> scene.as(mission, () -> reviews.ask(cycle, "When?")),
                            () -> scene.as(second, () -> reviews.ask(cycle, "When?"))))
                    .isEmpty();
            assertThat(race(
                            () -> scene.as(mission, () -> reviews.ask(cycle, "Where?")),
                            () -> scene.as(second, () -> reviews.ask(cycle, "Why?"))))
                    .isEmpty();
            assertThat(reviews.questions(cycle))
                    .extracting(AdvanceQuestion::text)
                    .containsExactlyInAnyOrder("When?", "Where?", "Why?");
        }
    }

    private static List<Throwable> race(Runnable one, Runnable other) throws Exception {
        var start = new CyclicBarrier(2);
        var refused = new ArrayList<Throwable>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var all = List.of(one, other).stream()
                    .map(work -> threads.submit(() -> {
                        start.await();
                        work.run();
                        return null;
                    }))
                    .toList();
            for (var running : all) {
                try {
                    running.get(60, TimeUnit.SECONDS);
                } catch (ExecutionException failed) {
                    assertThat(failed.getCause()).isInstanceOf(Refusal.class);
                    refused.add(failed.getCause());
                }
            }
        }
        return refused;
    }
}
