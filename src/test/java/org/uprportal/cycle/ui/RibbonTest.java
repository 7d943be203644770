package org.uprportal.cycle.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.cycle.Stage;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.review.RecommendationsOnRecord;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** The ribbon on the page of a cycle, from before its confirmation to after its review, as each kind of reader sees it. */
@PortalTest
class RibbonTest extends SpringBrowserlessTest {

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    Cycles cycles;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    /** As the register says it. */
    record OnRecord(CycleId cycle) implements RecommendationsOnRecord {}

    @Test
    void whatWasNeverConfirmedHasNoStageThatIsDoneOrOpen() {
        var cycle = scene.openCycle(scene.newState());
        assertThat(ribbon(cycle).values()).allSatisfy(one -> assertThat(one).contains("ahead"));
        assertThat(lead()).contains("has yet to confirm it");

        time.travelTo(cycles.get(cycle).on(CycleDate.ADOPTION).plus(Duration.ofDays(1)));

        var told = ribbon(cycle);
        assertThat(told.values()).noneSatisfy(one -> assertThat(one).containsAnyOf("done", "recorded", "sent", "open"));
        assertThat(told.get(Stage.SUBMISSION)).contains("the cycle was not confirmed");
        assertThat(told.get(Stage.REVIEW)).contains("the cycle was not confirmed");
        assertThat(told.get(Stage.MID_TERM)).contains("ahead");
        assertThat(lead()).contains("did not confirm it");
    }

    @Test
    void theReviewIsDoneWhenItsRecommendationsAreOnRecordAndNotBefore() {
        var state = scene.newState();
        var secretariat = scene.secretariat();
        var cycle = scene.runningCycle(state);
        var review = cycles.get(cycle).on(CycleDate.REVIEW);
        time.travelTo(review.minus(Duration.ofMinutes(5)));
        assertThat(ribbon(cycle).get(Stage.REVIEW)).contains("today", "ahead");

        time.travelTo(review.plus(Duration.ofMinutes(5)));
        assertThat(ribbon(cycle).get(Stage.REVIEW)).contains("today", "sitting").doesNotContain("done", "held");
        assertThat(ribbon(cycle, secretariat).get(Stage.REVIEW)).contains("Your turn");

        time.travelTo(review.plus(Duration.ofHours(5)));
        assertThat(ribbon(cycle).get(Stage.REVIEW))
                .contains("are being recorded")
                .doesNotContain("late");
        time.travelTo(review.plus(Duration.ofDays(8)));
        assertThat(ribbon(cycle).get(Stage.REVIEW)).contains("late");

        transaction.executeWithoutResult(begun -> events.publishEvent(new OnRecord(cycle)));
        assertThat(ribbon(cycle).get(Stage.REVIEW))
                .contains("recommendations recorded")
                .doesNotContain("late");
    }

    @Test
    void aConsultationThatNobodyHeldIsLateThenDidNotTakePlace() {
        var cycle = scene.runningCycle(scene.newState());
        assertThat(ribbon(cycle).get(Stage.CONSULTATION)).contains("being prepared", "until");
        var review = cycles.get(cycle).on(CycleDate.REVIEW);
        time.travelTo(review.minus(Duration.ofDays(1)));
        assertThat(ribbon(cycle).get(Stage.CONSULTATION)).contains("late");
        assertThat(lead()).contains("Its review is in session");

        time.travelTo(review.plus(Duration.ofDays(1)));
        assertThat(ribbon(cycle).get(Stage.CONSULTATION)).contains("did not take place");
        assertThat(ribbon(cycle).get(Stage.LOBBYING)).contains("over with the review");
        assertThat(lead()).contains("It was reviewed in session");
    }

    @Test
    void whoCanDoSomethingIsToldSo() {
        var state = scene.newState();
        var cycle = scene.runningCycle(state);
        var cso = scene.person(PartyKind.CSO, state);
        var mission = scene.person(PartyKind.EMBASSY, state);
        var elsewhere = scene.person(PartyKind.EMBASSY, scene.newState());
        assertThat(ribbon(cycle, cso).get(Stage.SUBMISSION)).contains("Open to you");
        assertThat(ribbon(cycle, mission).get(Stage.REVIEW)).contains("Open to you");
        assertThat(ribbon(cycle, elsewhere).values())
                .noneSatisfy(one -> assertThat(one).contains("Open to you"));
        assertThat(ribbon(cycle).values()).noneSatisfy(one -> assertThat(one).contains("Open to you"));

        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plus(Duration.ofHours(1)));
        for (PersonId one : new PersonId[] {cso, mission}) {
            assertThat(ribbon(cycle, one).values())
                    .noneSatisfy(words -> assertThat(words).contains("Open to you"));
        }
    }

    @Test
    void thePageOfAReviewTellsThePastAsPast() {
        var cycle = scene.runningCycle(scene.newState());
        navigate("reviews/" + cycle.value(), Component.class);
        assertThat(page()).contains("States put questions in advance until", "No question has been put yet");

        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plus(Duration.ofHours(1)));

        navigate("reviews/" + cycle.value(), Component.class);
        assertThat(page())
                .contains("States could put questions", "No questions were put", "was not recorded")
                .doesNotContain("yet", "shortly before");
    }

    private Map<Stage, String> ribbon(CycleId cycle, PersonId reader) {
        scene.signIn(reader);
        try {
            return drawn(cycle);
        } finally {
            scene.signOut();
        }
    }

    private Map<Stage, String> ribbon(CycleId cycle) {
        scene.signOut();
        return drawn(cycle);
    }

    /** What each stage says, by its place. */
    private Map<Stage, String> drawn(CycleId cycle) {
        navigate("cycles/" + cycle.value(), CycleView.class);
        var told = new EnumMap<Stage, String>(Stage.class);
        var stages = $(Ribbon.class).single().getChildren().toList();
        assertThat(stages).hasSameSizeAs(Stage.values());
        for (int i = 0; i < stages.size(); i++) {
            told.put(Stage.values()[i], stages.get(i).getElement().getTextRecursively());
        }
        return told;
    }

    private String lead() {
        return page();
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
