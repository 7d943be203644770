package org.uprportal.advocacy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.account.People;
import org.uprportal.advocacy.AskText;
import org.uprportal.advocacy.Asks;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.submission.DraftDesk;
import org.uprportal.submission.FilingDesk;
import org.uprportal.submission.ProposedRecommendation;
import org.uprportal.submission.SubmissionDraft;
import org.uprportal.submission.SubmissionSection;
import org.uprportal.submission.Submissions;
import org.uprportal.testing.Alliance;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/** Who acts for a coalition finds its asks beside the own ones, and writes to missions in its name. */
@PortalTest
class JointAskViewsTest extends SpringBrowserlessTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    Scene scene;

    @Autowired
    Submissions submissions;

    @Autowired
    DraftDesk draftDesk;

    @Autowired
    FilingDesk filingDesk;

    @Autowired
    Asks asks;

    @Autowired
    People people;

    @Test
    void aLetterAndAMessageBearTheCoalitionsName() {
        var state = scene.newState();
        var cycle = scene.runningCycle(state);
        var mission = scene.person(PartyKind.EMBASSY, state);
        var alliance = Alliance.in(state, beans);
        var proposal = UUID.randomUUID();
        var filed = scene.as(alliance.editor(), () -> {
            var id = submissions.open(cycle, false, "Fair courts");
            draftDesk.save(id, draft(proposal), 0);
            filingDesk.askApproval(id);
            return id;
        });
        scene.as(alliance.lead(), () -> filingDesk.approve(filed));
        var coalition = name(alliance.coalition());
        var member = name(scene.partyOf(alliance.acting()));

        scene.signIn(alliance.acting());
        navigate(LobbyingView.class);
        assertThat(page()).contains("Fair courts");
        navigate(MakeAsksView.class, Map.of("submission", filed.value().toString()));
        choose();
        assertThat($(TextArea.class).all())
                .extracting(TextArea::getValue)
                .anyMatch(letter -> letter.contains(coalition))
                .noneMatch(letter -> letter.contains(member));

        var ask = asks.send(
                        filed,
                        proposal,
                        new AskText("Adopt a law on legal aid by 2030.", "Justice", "", ""),
                        Map.of(scene.partyOf(mission), "Dear mission"))
                .getFirst();
        navigate(LobbyingView.class);
        assertThat(page()).contains(name(scene.partyOf(mission)) + " · " + coalition);
        asks.write(ask, "A word more");
        scene.signIn(mission);
        navigate(AskView.class, Map.of("id", ask.value().toString()));
        assertThat(page()).contains(coalition, "A word more").doesNotContain(member);
        scene.signIn(alliance.mere());
        navigate(LobbyingView.class);
        assertThat(page()).doesNotContain("Fair courts", "legal aid");
    }

    /** The first mission is chosen, so that its letter is written. */
    @SuppressWarnings("unchecked")
    private void choose() {
        var candidates = (Grid<Object>) $(Grid.class).first();
        candidates.select(candidates.getListDataView().getItem(0));
    }

    private static SubmissionDraft draft(UUID proposal) {
        return new SubmissionDraft(
                "Fair courts",
                List.of(new SubmissionSection("Background", "Courts are slow.", "", false)),
                List.of(new ProposedRecommendation(proposal, "Adopt a law on legal aid by 2030.", "Justice")),
                List.of());
    }

    private String name(PartyId party) {
        return people.party(party).orElseThrow().name();
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }
}
