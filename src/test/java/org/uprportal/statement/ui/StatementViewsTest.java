package org.uprportal.statement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.cycle.CycleId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;
import org.uprportal.statement.Signatures;
import org.uprportal.statement.StatementDraft;
import org.uprportal.statement.StatementId;
import org.uprportal.statement.StatementSteps;
import org.uprportal.statement.Statements;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** What each reads on the page of a statement, and what they press there. */
@PortalTest
class StatementViewsTest extends SpringBrowserlessTest {

    @Autowired
    Scene scene;

    @Autowired
    Statements all;

    @Autowired
    Signatures signatures;

    @Autowired
    StatementSteps steps;

    @Autowired
    PortalClock clock;

    private StateCode state;
    private CycleId cycle;
    private PersonId drafter;
    private PersonId other;
    private PersonId ministry;
    private StatementId id;

    @BeforeEach
    void aStatementToSign() {
        state = scene.newState();
        drafter = scene.person(PartyKind.CSO, state);
        other = scene.person(PartyKind.CSO, state);
        ministry = scene.person(PartyKind.MINISTRY, state);
        cycle = scene.runningCycle(state);
        id = new StatementId(UUID.randomUUID());
        scene.as(drafter, () -> {
            all.begin(id, scene.partyOf(drafter), cycle, "Legal aid");
            var read = all.find(id).orElseThrow().draft();
            all.save(
                    id,
                    read,
                    new StatementDraft(
                            "Legal aid",
                            "Open the offices.",
                            scene.partyOf(ministry),
                            Set.of(),
                            LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA)
                                    .plusDays(20)));
        });
    }

    private String page(PersonId reader) {
        if (reader == null) {
            scene.signOut();
        } else {
            scene.signIn(reader);
        }
        navigate(StatementView.class, Map.of("id", id.value().toString()));
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    private void press(String label) {
        test($(Button.class).withText(label).first()).click();
    }

    @Test
    void aDraftIsWrittenWhereItSavesItselfAndOpenedForEverybody() {
        scene.signIn(drafter);
        navigate(DraftView.class, Map.of("id", id.value().toString()));
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("Open to be signed");

        scene.as(drafter, () -> all.open(id));

        assertThat(page(null)).contains("Legal aid", "can be signed", "Send me the letter");
        assertThat(page(drafter)).contains("Change the text", "has drafted the statement");
        navigate(StatementListView.class);
        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("Draft a statement");
    }

    @Test
    void anOrganisationSignsInOneClickAndIsHiddenInTwo() {
        scene.as(drafter, () -> all.open(id));
        page(other);
        press("Sign");
        assertThat(scene.as(other, () -> signatures.mine(id)).getFirst().shown())
                .isTrue();
        assertThat(page(other)).contains("its name is shown", "2 signatures");

        test($(Checkbox.class).first()).click();
        press("Sign as chosen here");

        assertThat(page(other)).contains("is not shown", "1 signature");
        press("Take the signature back");
        assertThat(scene.as(other, () -> signatures.mine(id)).getFirst().signed())
                .isZero();
    }

    @Test
    void whatIsSentIsReadWithItsDaysAndAnsweredByItsBodyAlone() {
        scene.as(drafter, () -> all.open(id));
        scene.as(other, () -> signatures.sign(id, scene.partyOf(other), 1, true));
        steps.freeze(id);

        assertThat(page(null)).contains("unanswered for 0 days", "SHA-256", "Download as Word file");
        assertThat(page(other)).doesNotContain("Answer in public");
        assertThat(page(ministry)).contains("Answer in public");
    }
}
