package org.uprportal.consultation.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.consultation.ConsultationDraft;
import org.uprportal.consultation.ConsultationId;
import org.uprportal.consultation.Consultations;
import org.uprportal.consultation.ContributionAnswers;
import org.uprportal.consultation.ContributionDesk;
import org.uprportal.consultation.ContributionDraft;
import org.uprportal.consultation.ContributionStatus;
import org.uprportal.consultation.Contributions;
import org.uprportal.consultation.InvitationDesk;
import org.uprportal.consultation.Outcome;
import org.uprportal.consultation.Question;
import org.uprportal.consultation.Stakeholder;
import org.uprportal.inbox.Inbox;
import org.uprportal.notification.Notices;
import org.uprportal.organisation.Coalitions;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.testing.Alliance;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** A coalition contributes through its own people and through the members that its lead lets act, and nobody else. */
@PortalTest
class JointContributionTest extends SpringBrowserlessTest {

    private static final Question QUESTION = Question.of("What has changed since the last review?");

    @Autowired
    BeanFactory beans;

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    Consultations consultations;

    @Autowired
    Contributions contributions;

    @Autowired
    ContributionAnswers contributionAnswers;

    @Autowired
    ContributionDesk contributionDesk;

    @Autowired
    InvitationDesk invitationDesk;

    @Autowired
    Coalitions coalitions;

    @Autowired
    Inbox inbox;

    @Autowired
    Notices notices;

    @Autowired
    PortalClock clock;

    Alliance alliance;
    PersonId focalPoint;
    ConsultationId consultation;

    @BeforeEach
    void aCoalitionIsInvited() {
        var state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        alliance = Alliance.in(state, beans);
        consultation =
                consultations.schedule(scene.runningCycle(state)).orElseThrow().id();
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
                            Set.of(alliance.coalition())));
            consultations.publish(consultation);
        });
    }

    @Test
    void whoActsForACoalitionDraftsAndSendsInItsNameAndHearsOfTheAnswer() {
        scene.signIn(alliance.acting());
        assertThat(tasks()).contains("consultation/contribute");
        scene.as(alliance.editor(), () -> contributionDesk.draft(consultation, draft("Courts are slow.")));
        assertThat(contributions.mine(consultation, alliance.coalition())).isPresent();
        contributionDesk.draft(consultation, alliance.coalition(), draft("Courts are slower."));
        contributionDesk.send(consultation, alliance.coalition());

        assertThat(tasks()).as("the invitation is used").isEmpty();
        assertThat(contributions.mine(consultation)).as("of the member itself").isEmpty();
        assertThat(scene.as(alliance.editor(), () -> contributions.mine(consultation))
                        .orElseThrow()
                        .status())
                .isEqualTo(ContributionStatus.SENT);
        var read = scene.as(focalPoint, () -> contributions.of(consultation)).getFirst();
        assertThat(read.author().id()).isEqualTo(alliance.coalition());
        time.pass(Duration.ofDays(41));
        scene.as(focalPoint, () -> contributionAnswers.answer(read.id(), Outcome.TAKEN_UP, "We agree.", ""));
        assertThat(heardOfTheAnswer(alliance.acting())).isTrue();
        for (var outside : outsiders()) {
            assertThat(heardOfTheAnswer(outside)).isFalse();
        }
    }

    @Test
    void toAMereMemberTheCoalitionsContributionDoesNotExist() {
        scene.as(alliance.editor(), () -> contributionDesk.draft(consultation, draft("Courts are slow.")));
        for (var outside : outsiders()) {
            scene.signIn(outside);
            assertThat(tasks()).isEmpty();
            assertThat(contributions.mine(consultation, alliance.coalition())).isEmpty();
            assertThat(invitationDesk.myInvitation(consultation, alliance.coalition()))
                    .isEmpty();
            assertThatThrownBy(() -> contributionDesk.draft(consultation, alliance.coalition(), draft("Ours")))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> contributionDesk.send(consultation, alliance.coalition()))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> invitationDesk.decline(consultation, alliance.coalition()))
                    .isInstanceOf(NotAllowed.class);
        }
        scene.as(
                alliance.lead(),
                () -> coalitions.letAct(alliance.coalition(), scene.partyOf(alliance.acting()), false));
        scene.signIn(alliance.acting());
        assertThat(tasks()).as("once it may no longer act").isEmpty();
        assertThatThrownBy(() -> contributionDesk.draft(consultation, alliance.coalition(), draft("Ours")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void thePageKeepsTheTwoContributionsApart() {
        scene.as(alliance.acting(), () -> contributionDesk.draft(consultation, draft("The member's own")));
        scene.as(alliance.editor(), () -> contributionDesk.draft(consultation, draft("The coalition's")));

        scene.signIn(alliance.mere());
        open();
        assertThat($(Select.class).all()).as("no choice, no question").isEmpty();

        scene.signIn(alliance.acting());
        open();
        assertThat(answer().getValue()).isEqualTo("The member's own");
        actAs(alliance.coalition());
        assertThat(answer().getValue()).isEqualTo("The coalition's");
        answer().setValue("The coalition's, changed");

        assertThat(scene.as(alliance.editor(), () -> contributions.mine(consultation))
                        .orElseThrow()
                        .texts())
                .containsValue("The coalition's, changed");
        assertThat(contributions.mine(consultation).orElseThrow().texts()).containsValue("The member's own");
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("We will not contribute");
    }

    private List<PersonId> outsiders() {
        return List.of(alliance.mere(), alliance.unseen(), alliance.actingViewer());
    }

    private void open() {
        navigate(ContributeView.class, Map.of("id", consultation.value().toString()));
    }

    @SuppressWarnings("unchecked")
    private void actAs(org.uprportal.party.PartyId party) {
        var choice = (Select<Stakeholder>) $(Select.class).single();
        choice.setValue(contributions.authors().stream()
                .filter(one -> one.id().equals(party))
                .findFirst()
                .orElseThrow());
    }

    private TextArea answer() {
        return $(TextArea.class).all().stream()
                .filter(one -> one.getLabel().equals(QUESTION.text()))
                .findFirst()
                .orElseThrow();
    }

    private boolean heardOfTheAnswer(PersonId reader) {
        return scene.as(reader, () -> notices.mine(50)).stream()
                .anyMatch(one -> one.key().equals("consultation.notice.answered"));
    }

    private List<String> tasks() {
        return inbox.mine().stream().map(task -> task.formKey()).toList();
    }

    private static ContributionDraft draft(String text) {
        return new ContributionDraft(Map.of(QUESTION.id(), text), "", false);
    }
}
