package org.uprportal.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.inbox.Inbox;
import org.uprportal.notification.Notices;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;
import org.uprportal.testing.Trail;

/** Troika, advance questions, and the secretariat's task after the review. */
@PortalTest
class ReviewLifeTest {

    static final String FORM = "review/import-matrix";

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    Reviews reviews;

    @Autowired
    Cycles cycles;

    @Autowired
    Inbox inbox;

    @Autowired
    Notices notices;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ReviewCourse course;

    @Autowired
    People people;

    @Autowired
    PortalClock clock;

    @Autowired
    JdbcClient database;

    StateCode state;
    CycleId cycle;
    PersonId secretariat;
    PersonId mission;

    /** As the register says it. */
    record OnRecord(CycleId cycle) implements RecommendationsOnRecord {}

    @BeforeEach
    void confirmed() {
        state = scene.newState();
        secretariat = scene.secretariat();
        mission = scene.person(PartyKind.EMBASSY, state);
        cycle = scene.runningCycle(state);
    }

    @Test
    void aTroikaIsThreeDifferentStatesAndNotTheOneUnderReview() {
        var one = scene.newState();
        var two = scene.newState();
        var three = scene.newState();
        scene.signIn(secretariat);
        for (var wrong : List.of(
                List.of(one, two),
                List.of(one, two, two),
                List.of(one, two, state),
                List.of(one, two, three, scene.newState()))) {
            refusedWith("review.troikaOfThree", () -> reviews.draw(cycle, wrong));
        }
        assertThat(reviews.troika(cycle)).isEmpty();

        reviews.draw(cycle, List.of(one, two, scene.newState()));
        reviews.draw(cycle, List.of(one, two, three));

        assertThat(reviews.troika(cycle)).containsExactlyInAnyOrder(one, two, three);
        assertThat(Trail.actsOn(database, cycle.value()))
                .filteredOn("review.troikaDrawn"::equals)
                .hasSize(2);
        reviews.draw(cycle, List.of(three, one, two));
        assertThat(Trail.actsOn(database, cycle.value()))
                .as("the same once more is done already")
                .filteredOn("review.troikaDrawn"::equals)
                .hasSize(2);
        scene.signIn(mission);
        assertThatThrownBy(() -> reviews.draw(cycle, List.of(one, two, three))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aMissionPutsQuestionsInItsStatesNameUntilTheyAreDue() {
        scene.signIn(mission);
        refusedWith("review.length", () -> reviews.ask(cycle, " "), Reviews.LONGEST_QUESTION);
        refusedWith(
                "review.length",
                () -> reviews.ask(cycle, "x".repeat(Reviews.LONGEST_QUESTION + 1)),
                Reviews.LONGEST_QUESTION);
        reviews.ask(cycle, "x".repeat(Reviews.LONGEST_QUESTION));
        var due = cycles.get(cycle).on(CycleDate.ADVANCE_QUESTIONS_DUE);
        time.travelTo(due.minusSeconds(1));
        reviews.ask(cycle, "When will legal aid be free?");
        time.travelTo(due);
        refusedWith("review.questionsClosed", () -> reviews.ask(cycle, "Too late?"));

        scene.signOut();
        assertThat(reviews.questions(cycle))
                .extracting(AdvanceQuestion::text)
                .containsExactly("x".repeat(Reviews.LONGEST_QUESTION), "When will legal aid be free?");
    }

    @Test
    void theSameQuestionOfAStateIsPutOnceAndAnothersBesideIt() {
        scene.signIn(mission);
        reviews.ask(cycle, "When will legal aid be free?");
        reviews.ask(cycle, "When will legal aid be free?");
        reviews.ask(cycle, "Who pays?");
        var other = scene.person(PartyKind.EMBASSY, state);
        scene.as(other, () -> reviews.ask(cycle, "Who pays?"));

        assertThat(reviews.questions(cycle))
                .extracting(AdvanceQuestion::by)
                .containsExactlyInAnyOrder(stateOf(mission), stateOf(mission), stateOf(other));
        assertThat(reviews.questions(cycle))
                .allSatisfy(one ->
                        assertThat(Duration.between(one.at(), clock.instant())).isLessThan(Duration.ofMinutes(1)));
        assertThat(Trail.actsOn(database, cycle.value()))
                .filteredOn("review.questionPut"::equals)
                .hasSize(3);
    }

    @Test
    void aReviewRunsFromItsConfirmationUntilItsRecommendationsAreOnRecord() {
        var opened = scene.openCycle(scene.newState());
        assertThat(course.of(opened)).isEqualTo(ReviewCourse.Step.NONE);
        assertThat(course.of(cycle)).isEqualTo(ReviewCourse.Step.RUNNING);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        assertThat(course.of(cycle)).isEqualTo(ReviewCourse.Step.RUNNING);
        transaction.executeWithoutResult(begun -> events.publishEvent(new OnRecord(cycle)));
        assertThat(course.of(cycle)).isEqualTo(ReviewCourse.Step.RECORDED);
    }

    @Test
    void whatIsNotImportedWithinAWeekIsOverdueWhereverTheReviewWent() {
        scene.signIn(secretariat);
        var later = cycles.get(cycle).on(CycleDate.REVIEW).plus(Duration.ofDays(2));
        cycles.move(cycle, CycleDate.REVIEW, later);
        time.travelTo(later.plus(Duration.ofHours(48)).minusSeconds(60));
        assertThat(told("inbox.reminder")).isZero();
        time.travelTo(later.plus(Duration.ofHours(48)).plusSeconds(60));
        assertThat(told("inbox.reminder")).isOne();
        time.travelTo(later.plus(Duration.ofDays(7)).minusSeconds(60));
        assertThat(told("inbox.overdue")).isZero();
        time.travelTo(later.plus(Duration.ofDays(7)).plusSeconds(60));
        assertThat(told("inbox.overdue")).isOne();
        assertThat(inbox.mine(FORM, cycle.value())).isPresent();
    }

    @Test
    void onlyMissionsToThatStatePutQuestions() {
        for (var other : List.of(
                scene.person(PartyKind.EMBASSY, scene.newState()), scene.person(PartyKind.CSO, state), secretariat)) {
            scene.signIn(other);
            assertThatThrownBy(() -> reviews.ask(cycle, "May we?")).isInstanceOf(NotAllowed.class);
        }
        assertThat(reviews.questions(cycle)).isEmpty();
    }

    @Test
    void afterTheReviewTheSecretariatImportsIsRemindedAndThenItIsOverdue() {
        scene.signIn(secretariat);
        var review = cycles.get(cycle).on(CycleDate.REVIEW);
        time.travelTo(review.minusSeconds(5));
        assertThat(inbox.mine(FORM, cycle.value())).isEmpty();

        time.travelTo(review.plusSeconds(60));
        assertThat(inbox.mine(FORM, cycle.value()).orElseThrow().due()).isEqualTo(review.plus(Duration.ofDays(7)));
        assertThat(told("inbox.reminder")).isZero();

        time.travelTo(review.plus(Duration.ofHours(48)).minusSeconds(60));
        assertThat(told("inbox.reminder")).isZero();
        time.travelTo(review.plus(Duration.ofHours(48)).plusSeconds(60));
        assertThat(told("inbox.reminder")).isOne();

        transaction.executeWithoutResult(begun -> events.publishEvent(new OnRecord(cycle)));
        transaction.executeWithoutResult(begun -> events.publishEvent(new OnRecord(cycle)));
        assertThat(inbox.mine(FORM, cycle.value())).isEmpty();
        time.travelTo(review.plus(Duration.ofDays(8)));
        assertThat(told("inbox.reminder")).isOne();
    }

    @Test
    void theTaskFollowsAReviewThatMoves() {
        var later = cycles.get(cycle).on(CycleDate.REVIEW).plus(Duration.ofDays(2));
        scene.signIn(secretariat);
        cycles.move(cycle, CycleDate.REVIEW, later);

        time.travelTo(later.minusSeconds(60));
        assertThat(inbox.mine(FORM, cycle.value())).isEmpty();
        time.travelTo(later.plusSeconds(60));
        assertThat(inbox.mine(FORM, cycle.value()).orElseThrow().due()).isEqualTo(later.plus(Duration.ofDays(7)));
    }

    private StateCode stateOf(PersonId person) {
        return people.person(person).orElseThrow().party().state();
    }

    private long told(String key) {
        return notices.mine(100).stream()
                .filter(one -> one.key().equals(key)
                        && one.path().contains(cycle.value().toString()))
                .count();
    }
}
