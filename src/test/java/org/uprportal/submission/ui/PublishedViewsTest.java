package org.uprportal.submission.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.submission.CoSubmitters;
import org.uprportal.submission.DraftDesk;
import org.uprportal.submission.FilingDesk;
import org.uprportal.submission.SubmissionDraft;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.SubmissionSection;
import org.uprportal.submission.Submissions;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** The pages of published and of joint submissions, as each kind of reader has them. */
@PortalTest
class PublishedViewsTest extends SpringBrowserlessTest {

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    Cycles cycles;

    @Autowired
    People people;

    @Autowired
    Submissions submissions;

    @Autowired
    DraftDesk draftDesk;

    @Autowired
    FilingDesk filingDesk;

    @Autowired
    CoSubmitters partners;

    @Autowired
    JdbcClient database;

    CycleId cycle;
    PersonId author;
    PersonId ohchr;

    @BeforeEach
    void begin() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        var state = scene.newState();
        cycle = scene.runningCycle(state);
        author = scene.person(PartyKind.CSO, state);
        ohchr = scene.secretariat();
    }

    @Test
    void theSecretariatPublishesAndEverybodyReadsAndTheAuthorCorrects() {
        var id = scene.as(author, () -> drafted(false));
        scene.as(author, () -> filingDesk.askApproval(id));
        scene.as(scene.colleague(scene.partyOf(author)), () -> filingDesk.approve(id));
        time.travelTo(cycles.get(cycle).on(CycleDate.STAKEHOLDER_DEADLINE).plusSeconds(1));

        scene.signOut();
        UI.getCurrent().navigate("published-submissions/" + cycle.value());
        assertThat(page()).contains("Nothing is published yet").doesNotContain("Access to justice", "Publish them");
        scene.signIn(ohchr);
        UI.getCurrent().navigate("published-submissions/" + cycle.value());
        assertThat(page()).contains("1 submission is filed and not published.");
        test(button("Publish them")).click();
        assertThat(page()).contains("Access to justice").doesNotContain("Publish them");

        scene.signOut();
        UI.getCurrent().navigate("cycles/" + cycle.value());
        assertThat(((Component) getCurrentView()).getElement().getOuterHTML())
                .contains("published-submissions/" + cycle.value());
        UI.getCurrent().navigate("published-submission/" + id.value());
        assertThat(page()).contains("Courts are slow.", name(author)).doesNotContain("Take it down");
        scene.signIn(author);
        UI.getCurrent().navigate("published-submission/" + id.value());
        test($(TextArea.class).single()).setValue("There are 12 of them.");
        test(button("Save the correction")).click();
        scene.signOut();
        UI.getCurrent().navigate("published-submission/" + id.value());
        assertThat(page()).contains("There are 12 of them.");
    }

    @Test
    void oncePublicationIsPastNothingIsPromisedAnyMore() {
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(1));
        scene.signOut();
        UI.getCurrent().navigate("published-submissions/" + cycle.value());
        assertThat(page()).contains("Nothing was published").doesNotContain("yet", "until");
    }

    @Test
    void ofFourHundredAndSixtyOneCoSubmittersTwentyAreDrawnAtATime() {
        var id = scene.as(author, () -> drafted(true));
        for (int i = 0; i < 461; i++) {
            database.sql("""
                            insert into submission_co_submission (id, submission_id, place, status, name, asked_on)
                            values (?, ?, ?, 'CONSENTED', ?, '2026-01-01')
                            """)
                    .params(UUID.randomUUID().toString(), id.value().toString(), i, "Organisation number " + i)
                    .update();
        }
        scene.signIn(author);
        UI.getCurrent().navigate("submissions/" + id.value());
        assertThat(page()).contains("461 organisations have consented, 461 asked");
        assertThat(rows()).isEqualTo(20);
        for (int i = 0; i < 23; i++) {
            test(button("Next")).click();
        }
        assertThat(page()).contains("Organisation number 460");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void whoeverHoldsTheLinkReadsWhatIsAskedAndConsents() {
        var id = scene.as(author, () -> drafted(true));
        var address = UUID.randomUUID() + "@example.org";
        scene.as(author, () -> partners.invite(id, address, Locale.ENGLISH));
        var link = database.sql("select body from notification_mail where recipient = ?")
                .params(address)
                .query(String.class)
                .single()
                .replaceAll("(?s).*(joint-submission/[A-Za-z0-9_-]+).*", "$1");
        scene.signOut();
        UI.getCurrent().navigate("joint-submission/" + "x".repeat(43));
        assertThat(page()).contains("This link is not valid any more");
        UI.getCurrent().navigate(link);
        assertThat(page()).contains(name(author)).doesNotContain("Courts are slow.");
        assertThat(button("Consent").isEnabled()).isFalse();
        test($(TextField.class).all().getFirst()).setValue("Lakeside Union " + address.substring(0, 8));
        test($(Checkbox.class).single()).click();
        test(button("Consent")).click();
        assertThat(page()).contains("your organisation consents");
        test(button("Take the consent back")).click();
        assertThat(page()).contains("your organisation has taken its consent back");
    }

    private SubmissionId drafted(boolean joint) {
        var id = submissions.open(cycle, joint, "Access to justice");
        draftDesk.save(
                id,
                new SubmissionDraft(
                        "Access to justice",
                        List.of(new SubmissionSection("Background", "Courts are slow.", "", false)),
                        List.of(),
                        List.of()),
                0);
        return id;
    }

    private long rows() {
        return $(ListItem.class).all().stream()
                .filter(one -> one.getElement().getTextRecursively().contains("Organisation number"))
                .count();
    }

    private Button button(String text) {
        return $(Button.class).all().stream()
                .filter(one -> one.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private String name(PersonId person) {
        return people.party(scene.partyOf(person)).orElseThrow().name();
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
