package org.uprportal.submission;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.PartyKind;
import org.uprportal.platform.ui.Dates;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;

/**
 * What stands on the page before somebody files, word for word in the six languages. People decide by these words: who changes
 * them, or a cell of the matrix of access, reads the files in {@code src/test/resources/statement} anew.
 */
@PortalTest
class StatementTest extends SpringBrowserlessTest {

    private static final Path SNAPSHOTS = Path.of("src/test/resources/statement");
    private static final String RENEW = "portal.snapshots.renew";

    @Autowired
    Scene scene;

    @Autowired
    Cycles cycles;

    @Autowired
    Submissions submissions;

    @Autowired
    DraftDesk draftDesk;

    @Autowired
    FilingDesk filingDesk;

    @Autowired
    PseudonymDesk pseudonymDesk;

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ru", "zh", "ar"})
    void beforeFilingThePageSaysWhoWillSeeWhat(String language) throws IOException {
        var told = "named\n" + shown(language, false) + "\n\npseudonymous\n" + shown(language, true) + "\n";
        var snapshot = SNAPSHOTS.resolve(language + ".txt");
        if (Boolean.getBoolean(RENEW)) {
            Files.createDirectories(SNAPSHOTS);
            Files.writeString(snapshot, told);
        }
        assertThat(told)
                .as(
                        "the statement as in %s; where it is meant to change: bin/test with -D%s=true, and read it",
                        snapshot, RENEW)
                .isEqualTo(Files.exists(snapshot) ? Files.readString(snapshot) : "");
    }

    private String shown(String language, boolean pseudonymous) {
        var state = scene.newState();
        var drafter = scene.person(PartyKind.CSO, state);
        var cycle = scene.runningCycle(state);
        var id = scene.as(drafter, () -> {
            var opened = submissions.open(cycle, false, "Access to justice");
            draftDesk.save(
                    opened,
                    new SubmissionDraft(
                            "Access to justice",
                            List.of(new SubmissionSection("Background", "Courts are slow.", "", false)),
                            List.of(new ProposedRecommendation(UUID.randomUUID(), "Adopt a law.", "Justice")),
                            List.of()),
                    0);
            pseudonymDesk.choosePseudonym(opened, pseudonymous);
            filingDesk.askApproval(opened);
            return opened;
        });
        var day = Dates.day(
                SubmissionSchedule.publicationDue(cycles.get(cycle).on(CycleDate.REVIEW)), Locale.of(language));
        scene.signIn(scene.colleague(scene.partyOf(drafter)));
        VaadinSession.getCurrent().setLocale(Locale.of(language));
        UI.getCurrent().setLocale(Locale.of(language));
        UI.getCurrent().navigate("submissions/" + id.value());
        return $(UnorderedList.class).all().stream()
                .flatMap(Component::getChildren)
                .filter(ListItem.class::isInstance)
                .map(item -> "- " + ((ListItem) item).getText().replace(day, "…"))
                .collect(Collectors.joining("\n"));
    }
}
