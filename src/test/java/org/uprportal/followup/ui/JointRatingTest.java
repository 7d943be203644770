package org.uprportal.followup.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.Progress;
import org.uprportal.followup.ProgressDesk;
import org.uprportal.followup.ProgressEntry;
import org.uprportal.organisation.Coalitions;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.privacy.PersonalRecords;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.testing.Alliance;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** A coalition rates through the members that its lead lets act, and through nobody else. */
@PortalTest
class JointRatingTest extends SpringBrowserlessTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    Cycles cycles;

    @Autowired
    MatrixImports imports;

    @Autowired
    Recommendations recommendations;

    @Autowired
    FollowUps followUps;

    @Autowired
    ProgressDesk progressDesk;

    @Autowired
    Coalitions coalitions;

    @Autowired
    People people;

    @Autowired
    PersonalRecords records;

    @Autowired
    CurrentActor actor;

    Alliance alliance;
    PersonId government;
    RecommendationSummary recommendation;

    @BeforeEach
    void aReviewedStateAndACoalition() {
        var state = scene.newState();
        government = scene.person(PartyKind.GOVERNMENT, state);
        alliance = Alliance.in(state, beans);
        var cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.pending()));
        recommendation = recommendations.of(cycle).getFirst();
    }

    @Test
    void whoActsForACoalitionRatesUnderItsNameAndReadsWhatItKeepsFromOthers() {
        scene.as(alliance.acting(), () -> rate(false, true));
        assertThat(ratingsSeenBy(government)).extracting(ProgressEntry::by).containsExactly(alliance.coalition());

        scene.as(alliance.acting(), () -> rate(true, false));
        for (var inside : List.of(alliance.editor(), alliance.acting())) {
            assertThat(ratingsSeenBy(inside)).anySatisfy(one -> {
                assertThat(one.restricted()).isTrue();
                assertThat(one.by()).isEqualTo(alliance.coalition());
            });
        }
        for (var outside : List.of(alliance.mere(), alliance.unseen(), alliance.actingViewer(), government)) {
            assertThat(ratingsSeenBy(outside))
                    .as("what is restricted to the coalition")
                    .noneMatch(ProgressEntry::restricted);
        }
        assertThat(scene.as(alliance.acting(), () -> records.mine()).toString())
                .as("what the person who wrote it is told of themselves")
                .contains("Nobody has a lawyer");
    }

    @Test
    void nobodyElseRatesForACoalition() {
        for (var outside : List.of(
                alliance.mere(),
                alliance.unseen(),
                alliance.actingViewer(),
                government,
                scene.person(PartyKind.CSO, null))) {
            assertThatThrownBy(() -> scene.as(outside, () -> rate(false, true))).isInstanceOf(NotAllowed.class);
            assertThat(scene.as(outside, () -> progressDesk.raters(recommendation.cycle())))
                    .doesNotContain(alliance.coalition());
        }
        scene.as(
                alliance.lead(),
                () -> coalitions.letAct(alliance.coalition(), scene.partyOf(alliance.acting()), false));
        assertThatThrownBy(() -> scene.as(alliance.acting(), () -> rate(false, true)))
                .as("no longer")
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void thePageAsksInWhoseNameOnlyWhereThereIsAChoice() {
        scene.signIn(alliance.mere());
        open();
        assertThat($(Select.class).all()).as("no choice, no question").isEmpty();

        scene.signIn(alliance.acting());
        open();
        assertThat(actAs().getValue()).as("at first").isEqualTo(scene.partyOf(alliance.acting()));
        actAs().setValue(alliance.coalition());
        @SuppressWarnings("unchecked")
        var progress = (RadioButtonGroup<Progress>) $(RadioButtonGroup.class).first();
        progress.setValue(Progress.NOT);
        $(TextArea.class).first().setValue("Nobody has a lawyer.");
        test($(Button.class).all().stream()
                        .filter(one -> one.getText().equals("Publish"))
                        .findFirst()
                        .orElseThrow())
                .click();

        var page = ((Component) getCurrentView()).getElement().getTextRecursively();
        assertThat(page)
                .contains(people.party(alliance.coalition()).orElseThrow().name(), "Nobody has a lawyer.");
        assertThat(ratingsSeenBy(government)).extracting(ProgressEntry::by).containsExactly(alliance.coalition());
    }

    private void open() {
        navigate(ProgressView.class, Map.of("id", recommendation.id().value().toString()));
    }

    @SuppressWarnings("unchecked")
    private Select<PartyId> actAs() {
        return (Select<PartyId>) $(Select.class).single();
    }

    private void rate(boolean restricted, boolean named) {
        progressDesk.rate(
                alliance.coalition(), recommendation.id(), Progress.NOT, "Nobody has a lawyer.", "", restricted, named);
    }

    private List<ProgressEntry> ratingsSeenBy(PersonId reader) {
        return scene.as(reader, () -> followUps.followed(recommendation)).civilSociety();
    }
}
