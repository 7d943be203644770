package org.uprportal.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.account.People;
import org.uprportal.consultation.ConsultationDraft;
import org.uprportal.consultation.ConsultationId;
import org.uprportal.consultation.Consultations;
import org.uprportal.consultation.ContributionDesk;
import org.uprportal.consultation.ContributionDraft;
import org.uprportal.consultation.Contributions;
import org.uprportal.consultation.Question;
import org.uprportal.cycle.CycleId;
import org.uprportal.organisation.EcosocStatus;
import org.uprportal.organisation.NhriStatus;
import org.uprportal.organisation.OrganisationProfile;
import org.uprportal.organisation.Organisations;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.submission.CoSubmitter;
import org.uprportal.submission.DraftDesk;
import org.uprportal.submission.ProposedRecommendation;
import org.uprportal.submission.SubmissionDraft;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.SubmissionSection;
import org.uprportal.submission.Submissions;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** What people type is shown as text, everywhere; and what is far too long is answered with a sentence and stays. */
@PortalTest
class HostileInputTest extends SpringBrowserlessTest {

    private static final String MARK = "xss-mark";

    /** One text that breaks out of elements, attributes, scripts, comments, styles and templates, if any let it. */
    private static final String POLYGLOT = MARK
            + " jaVasCript:/*-/*`/*\\`/*'/*\"/**/(/* */oNcliCk=alert() )//</stYle/</titLe/</teXtarEa/</scRipt/--!>"
            + "<sVg/<sVg/oNloAd=alert()//><img src=x onerror=alert(1)>{{7*7}}${7*7}";

    private static final Set<String> HTML_PROPERTIES = Set.of("innerHTML", "outerHTML", "srcdoc");

    @Autowired
    Scene scene;

    @Autowired
    People people;

    @Autowired
    CurrentActor actor;

    @Autowired
    Organisations organisations;

    @Autowired
    Consultations consultations;

    @Autowired
    Contributions contributions;

    @Autowired
    ContributionDesk contributionDesk;

    @Autowired
    Submissions submissions;

    @Autowired
    DraftDesk draftDesk;

    @Autowired
    PortalClock clock;

    private final Question question = Question.of(POLYGLOT);
    private CycleId cycle;
    private PersonId focalPoint;
    private PersonId cso;
    private ConsultationId consultation;
    private SubmissionId submission;

    @BeforeEach
    void everyFieldHoldsTheSameHostileText() {
        var state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        cso = scene.person(PartyKind.CSO, state);
        cycle = scene.runningCycle(state);
        var party = people.party(scene.partyOf(cso)).orElseThrow();
        var name = POLYGLOT;
        actor.runAs(
                Actor.PORTAL,
                () -> organisations.register(
                        party,
                        new OrganisationProfile(
                                name,
                                POLYGLOT,
                                "",
                                POLYGLOT,
                                Set.of(),
                                Set.of(),
                                EcosocStatus.NONE,
                                NhriStatus.NONE,
                                true)));
        consultation = consultations.schedule(cycle).orElseThrow().id();
        scene.as(focalPoint, () -> {
            consultations.draft(
                    consultation,
                    new ConsultationDraft(
                            name,
                            POLYGLOT,
                            List.of(question),
                            null,
                            clock.instant().plus(Duration.ofDays(40)),
                            null,
                            Set.of(party.id())));
            consultations.publish(consultation);
        });
        scene.as(cso, () -> {
            contributionDesk.draft(
                    consultation, new ContributionDraft(Map.of(question.id(), POLYGLOT), POLYGLOT, false));
            contributionDesk.send(consultation);
            submission = submissions.open(cycle, false, POLYGLOT);
            draftDesk.save(
                    submission,
                    new SubmissionDraft(
                            POLYGLOT,
                            List.of(new SubmissionSection(POLYGLOT, POLYGLOT, POLYGLOT, false)),
                            List.of(new ProposedRecommendation(UUID.randomUUID(), POLYGLOT, POLYGLOT)),
                            List.of(new CoSubmitter(POLYGLOT, POLYGLOT, POLYGLOT))),
                    0);
        });
    }

    @Test
    void noPageMakesHtmlOfIt() {
        var id = consultation.value();
        var shown = 0;
        for (var path : List.of(
                "",
                "tasks",
                "news",
                "organisations",
                "organisations/" + scene.partyOf(cso).value(),
                "consultations",
                "consultations/" + id,
                "consultations/" + id + "/contribute",
                "submissions",
                "submissions/" + submission.value(),
                "cycles/" + cycle.value())) {
            shown += shows(cso, path);
        }
        for (var path : List.of("", "tasks", "news", "consultations/" + id, "consultations/" + id + "/answers")) {
            shown += shows(focalPoint, path);
        }
        assertThat(shown).as("places where the text stands on these pages").isGreaterThan(10);
    }

    @Test
    void tenMegabytesPastedIntoAFieldStayThereWithASentenceThatSaysSo() {
        var writer = scene.person(PartyKind.CSO, null);
        var party = people.party(scene.partyOf(writer)).orElseThrow();
        actor.runAs(Actor.PORTAL, () -> organisations.register(party, OrganisationProfile.named(party.name(), true)));
        scene.as(focalPoint, () -> consultations.invite(consultation, party.id()));
        scene.signIn(writer);
        UI.getCurrent().navigate("consultations/" + consultation.value() + "/contribute");
        var field = $(TextArea.class).last();
        var pasted = "0123456789".repeat(1_000_000);

        field.setValue(pasted);

        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).contains("10,000,000").contains("10,000");
        assertThat(field.getValue()).hasSize(pasted.length());
        assertThat($(Notification.class).all()).isNotEmpty();
        assertThat(contributions.mine(consultation)).isEmpty();

        field.setValue("Short.");
        assertThat(field.isInvalid()).isFalse();
        assertThat(contributions.mine(consultation).orElseThrow().remarks()).isEqualTo("Short.");
    }

    private int shows(PersonId person, String path) {
        scene.signIn(person);
        UI.getCurrent().navigate(path);
        var texts = new ArrayList<String>();
        walk(((Component) getCurrentView()).getElement(), path, texts);
        return (int) texts.stream().filter(text -> text.contains(MARK)).count();
    }

    private static void walk(Element element, String path, List<String> texts) {
        if (element.isTextNode()) {
            texts.add(element.getText());
            return;
        }
        var names = element.getPropertyNames().toList();
        assertThat(names).as(path + " " + element.getTag()).doesNotContainAnyElementsOf(HTML_PROPERTIES);
        names.forEach(name -> texts.add(String.valueOf(element.getPropertyRaw(name))));
        element.getAttributeNames().forEach(name -> {
            assertThat(name).as(path).doesNotStartWith("on");
            if (Set.of("href", "src", "action").contains(name)) {
                assertThat(element.getAttribute(name).toLowerCase(java.util.Locale.ROOT))
                        .as(path)
                        .doesNotStartWith("javascript:");
            }
        });
        element.getChildren().forEach(child -> walk(child, path, texts));
    }
}
