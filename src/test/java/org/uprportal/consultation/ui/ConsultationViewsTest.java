package org.uprportal.consultation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.account.People;
import org.uprportal.consultation.ConsultationDraft;
import org.uprportal.consultation.ConsultationId;
import org.uprportal.consultation.ConsultationStatus;
import org.uprportal.consultation.Consultations;
import org.uprportal.consultation.ContributionDesk;
import org.uprportal.consultation.ContributionDraft;
import org.uprportal.consultation.ContributionStatus;
import org.uprportal.consultation.Contributions;
import org.uprportal.consultation.Outcome;
import org.uprportal.consultation.Question;
import org.uprportal.cycle.CycleId;
import org.uprportal.organisation.OrganisationProfile;
import org.uprportal.organisation.Organisations;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;
import org.uprportal.testing.NotFound;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

@PortalTest
class ConsultationViewsTest extends SpringBrowserlessTest {

    private static final Question QUESTION = Question.of("What has changed since the last review?");

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    Consultations consultations;

    @Autowired
    Contributions contributions;

    @Autowired
    ContributionDesk contributionDesk;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    CurrentActor actor;

    @Autowired
    PortalClock clock;

    StateCode state;
    PersonId focalPoint;
    PersonId guest;
    ConsultationId consultation;
    CycleId cycle;

    @BeforeEach
    void aConfirmedCycle() {
        state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        guest = scene.person(PartyKind.CSO, state);
        var party = people.party(scene.partyOf(guest)).orElseThrow();
        actor.runAs(Actor.PORTAL, () -> organisations.register(party, OrganisationProfile.named(party.name(), true)));
        cycle = scene.runningCycle(state);
        consultation = consultations.schedule(cycle).orElseThrow().id();
    }

    @Test
    void theFocalPointPreparesReadsWhoWillSeeWhatAndPublishes() {
        scene.signIn(focalPoint);
        navigate(PrepareView.class, id());

        test($(TextField.class).first()).setValue("Towards our fourth report");
        test($(TextArea.class).first()).setValue("Tell us what has changed.");
        test(button("Add a question")).click();
        test(areaCalled("Question 1")).setValue("What about courts?");
        var end = $(DateTimePicker.class).all().get(1);
        end.setValue(
                LocalDateTime.ofInstant(clock.instant(), PortalClock.GENEVA).plusDays(20));
        assertThat(button("Publish").isEnabled()).isFalse();
        understood();
        test(button("Publish")).click();
        assertThat(news()).contains("at least 30 days");
        assertThat(consultations.schedule(cycle).orElseThrow().status()).isEqualTo(ConsultationStatus.DRAFT);

        end.setValue(
                LocalDateTime.ofInstant(clock.instant(), PortalClock.GENEVA).plusDays(45));
        @SuppressWarnings("unchecked")
        var guests = (MultiSelectComboBox<org.uprportal.consultation.Stakeholder>)
                $(MultiSelectComboBox.class).first();
        guests.setValue(Set.copyOf(consultations.invitable(consultation)));
        test(button("Publish")).click();

        assertThat(getCurrentView()).isInstanceOf(ConsultationView.class);
        var published = consultations.find(consultation).orElseThrow();
        assertThat(published.summary().status()).isEqualTo(ConsultationStatus.OPEN);
        assertThat(published.invited()).hasSize(1);
        assertThat(published.draft().questions()).extracting(Question::text).containsExactly("What about courts?");
    }

    @Test
    void whatIsPreparedIsKeptWithoutASaveButton() {
        scene.signIn(focalPoint);
        navigate(PrepareView.class, id());
        test($(TextField.class).first()).setValue("Kept");

        navigate(ConsultationListView.class);
        navigate(PrepareView.class, id());

        assertThat($(TextField.class).first().getValue()).isEqualTo("Kept");
    }

    @Test
    void aTooLongTextIsRefusedInWordsAndStaysOnThePage() {
        scene.signIn(focalPoint);
        navigate(PrepareView.class, id());

        test($(TextField.class).first()).setValue("x".repeat(201));

        assertThat(news()).contains("at most 200 characters");
        assertThat($(TextField.class).first().getValue()).hasSize(201);
    }

    @Test
    void aDraftIsNotThereForAnybodyElse() {
        for (var page : List.of("", "/prepare", "/answers", "/outcome", "/contribute")) {
            scene.signIn(guest);
            assertThat(NotFound.shownBy(navigate("consultations/" + consultation.value() + page, Component.class)))
                    .isTrue();
        }
    }

    @Test
    void aVisitorReadsAPublishedConsultationAndFindsItInTheList() {
        publish();
        scene.signOut();

        navigate(ConsultationListView.class);
        assertThat($(Anchor.class).all()).extracting(Anchor::getText).contains("Towards our report");
        navigate(ConsultationView.class, id());

        assertThat($(H1.class).first().getText()).isEqualTo("Towards our report");
        assertThat(page())
                .contains(
                        QUESTION.text(),
                        people.party(scene.partyOf(guest)).orElseThrow().name());
        assertThat($(Button.class).all())
                .extracting(Button::getText)
                .contains("Contribute")
                .doesNotContain("Move the end");
    }

    @Test
    void anOrganisationWritesWithoutSavingAndSendsAfterReadingWhoWillSeeWhat() {
        publish();
        scene.signIn(guest);
        navigate(ContributeView.class, id());

        test(areaCalled(QUESTION.text())).setValue("Courts are slower.");
        assertThat(contributions.mine(consultation).orElseThrow().texts()).containsValue("Courts are slower.");
        assertThat(button("Send").isEnabled()).isFalse();
        assertThat(page()).contains("Your organisation’s name is shown with it");
        test(checkbox("Do not show our name")).click();
        assertThat(page()).contains("Your organisation’s name is shown to nobody");
        understood();
        test(button("Send")).click();

        assertThat(contributions.mine(consultation).orElseThrow().status()).isEqualTo(ContributionStatus.SENT);
        assertThat(page()).contains("Your contribution has been sent");
    }

    @Test
    void whatWasNotSentInTimeIsShownAsKept() {
        publish();
        scene.as(
                guest,
                () -> contributionDesk.draft(
                        consultation, new ContributionDraft(Map.of(QUESTION.id(), "Not sent."), "", false)));
        time.pass(Duration.ofDays(41));

        scene.signIn(guest);
        navigate(ContributeView.class, id());

        assertThat(page()).contains("Your text is kept", "Not sent.");
    }

    @Test
    void theFocalPointAnswersInOneListAndPublishesTheOutcomeForEverybody() {
        publish();
        contribute(guest, "Courts are slower.", false);
        contribute(scene.person(PartyKind.NHRI, state), "Prisons are full.", true);
        time.pass(Duration.ofDays(41));
        scene.signIn(focalPoint);
        navigate(OutcomeView.class, id());
        assertThat(checkbox("I have read").isEnabled()).isFalse();

        navigate(AnswersView.class, id());
        assertThat(page()).contains("0 of 2 contributions answered", "An organisation (no.");
        test(button("Answer")).click();
        assertThat(contributions.of(consultation))
                .allSatisfy(one -> assertThat(one.answer()).isNull());
        answerFirst(Outcome.TAKEN_UP, "");
        assertThat(news()).contains("Every answer needs a reason");
        answerFirst(Outcome.TAKEN_UP, "We agree.");
        assertThat(page()).contains("1 of 2 contributions answered");
        answerFirst(Outcome.NOT_TAKEN_UP, "We disagree.");
        assertThat(page()).contains("2 of 2 contributions answered");

        navigate(OutcomeView.class, id());
        test($(TextArea.class).first()).setValue("Much was taken up.");
        understood();
        test(button("Publish the outcome")).click();
        scene.signOut();
        navigate(ConsultationView.class, id());
        assertThat(page())
                .contains(
                        "Much was taken up.",
                        "We agree.",
                        "We disagree.",
                        "Prisons are full.",
                        "Took part: 2 organisations",
                        "1 organisation that does not want to be named");
    }

    private void answerFirst(Outcome outcome, String reason) {
        var open = $(Button.class).all().stream()
                .filter(one -> one.getText().equals("Answer") && inDetails(one) == false)
                .findFirst()
                .orElseThrow();
        var form = open.getParent().orElseThrow();
        form.getChildren().forEach(child -> {
            if (child instanceof RadioButtonGroup<?>) {
                @SuppressWarnings("unchecked")
                var choice = (RadioButtonGroup<Outcome>) child;
                choice.setValue(outcome);
            } else if (child instanceof TextArea area) {
                area.setValue(reason);
            }
        });
        test(open).click();
    }

    private static boolean inDetails(Component component) {
        for (var one = component.getParent(); one.isPresent(); one = one.get().getParent()) {
            if (one.get() instanceof com.vaadin.flow.component.details.Details) {
                return true;
            }
        }
        return false;
    }

    private void publish() {
        scene.as(focalPoint, () -> {
            consultations.draft(
                    consultation,
                    new ConsultationDraft(
                            "Towards our report",
                            "The draft.",
                            List.of(QUESTION),
                            null,
                            clock.instant().plus(Duration.ofDays(40)),
                            null,
                            Set.of(scene.partyOf(guest))));
            consultations.publish(consultation);
        });
    }

    private void contribute(PersonId author, String text, boolean unnamed) {
        scene.as(author, () -> {
            contributionDesk.draft(consultation, new ContributionDraft(Map.of(QUESTION.id(), text), "", unnamed));
            contributionDesk.send(consultation);
        });
    }

    private Map<String, String> id() {
        return Map.of("id", consultation.value().toString());
    }

    private Button button(String text) {
        return $(Button.class).all().stream()
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private Checkbox checkbox(String label) {
        return $(Checkbox.class).all().stream()
                .filter(one -> one.getLabel().startsWith(label))
                .findFirst()
                .orElseThrow();
    }

    private TextArea areaCalled(String label) {
        return $(TextArea.class).all().stream()
                .filter(one -> one.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private void understood() {
        $(Checkbox.class).all().stream()
                .filter(one -> one.getLabel().contains("have read who will see what"))
                .forEach(one -> test(one).click());
    }

    private String news() {
        return $(Notification.class).all().stream()
                .map(one ->
                        one.getElement().getTextRecursively() + one.getElement().getProperty("text", ""))
                .reduce("", String::concat);
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
