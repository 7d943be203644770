package org.uprportal.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.document.DocumentId;
import org.uprportal.document.DocumentRefused;
import org.uprportal.document.Documents;
import org.uprportal.document.PictureFiles;
import org.uprportal.document.Verdict;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.FileRefused;
import org.uprportal.platform.Messages;
import org.uprportal.platform.PortalClock;
import org.uprportal.platform.Refusal;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.ResponseDesk;
import org.uprportal.state.StateCode;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;
import org.uprportal.testing.Trail;

/** The files of an action: added and taken away by its body in view of everybody, named in the files of the plan. */
@PortalTest
class ActionFilesTest {

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    PortalClock clock;

    @Autowired
    Cycles cycles;

    @Autowired
    MatrixImports imports;

    @Autowired
    Recommendations recommendations;

    @Autowired
    ResponseDesk responses;

    @Autowired
    FollowUps followUps;

    @Autowired
    ActionDesk desk;

    @Autowired
    ActionFiles files;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient database;

    @Autowired
    Plans plans;

    @Autowired
    ClusterDesk clusterDesk;

    @Autowired
    CurrentActor actor;

    @Autowired
    Messages messages;

    StateCode state;
    PersonId focalPoint;
    PersonId justice;
    PersonId health;
    PersonId official;
    PersonId organisation;
    CycleId cycle;
    List<RecommendationId> all;
    ClusterId courts;
    ClusterId clinics;
    LocalDate today;

    @BeforeEach
    void twoClustersWithTheirMinistries() {
        state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        justice = scene.person(PartyKind.MINISTRY, state);
        official = scene.colleague(scene.partyOf(justice));
        health = scene.person(PartyKind.MINISTRY, state);
        organisation = scene.person(PartyKind.CSO, state);
        cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.pending()));
        all = recommendations.of(cycle).stream().map(RecommendationSummary::id).toList();
        scene.as(focalPoint, () -> {
            responses.draft(all, Position.SUPPORTED, null);
            responses.send(cycle);
            clusterDesk.begin(
                    cycle,
                    List.of(
                            new ClusterProposal("Courts", scene.partyOf(justice), all.subList(0, 2)),
                            new ClusterProposal("Clinics", scene.partyOf(health), all.subList(2, all.size()))));
        });
        courts = cluster("Courts");
        clinics = cluster("Clinics");
        today = LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
        scene.signOut();
    }

    @Test
    void whoeverReadsTheActionReadsItsFiles() {
        var id = planned(courts, "Train every court");
        scene.as(justice, () -> files.add(id, ActionFileKind.DECREE, List.of(sent("decree.jpg"))));
        var file = only(scene.as(justice, () -> shown(id)));
        assertThat(file.kind()).isEqualTo(ActionFileKind.DECREE);
        assertThat(file.document().name()).isEqualTo("decree.jpg");
        assertThat(file.addedOn()).isEqualTo(today);
        var document = file.document().id();
        for (var reader : List.of(justice, health, focalPoint)) {
            assertThat(scene.as(reader, () -> files.open(id, document))).isPresent();
        }
        assertThat(scene.as(organisation, () -> files.open(id, document)))
                .as("a draft is the government's own")
                .isEmpty();
        scene.signOut();
        assertThat(files.open(id, document)).isEmpty();

        scene.as(justice, () -> desk.planned(courts));

        assertThat(scene.as(organisation, () -> files.open(id, document))).isPresent();
        scene.signOut();
        assertThat(files.open(id, document)).isPresent();
        var other = scene.as(justice, () -> planned(courts, "Another"));
        assertThat(files.open(other, document))
                .as("not by way of another action")
                .isEmpty();
    }

    @Test
    void onlyTheBodyThatOwnsItAddsAndTakesAwayAndWhatIsGoneStaysInView() {
        var id = standing("Train every court");
        scene.as(justice, () -> files.add(id, ActionFileKind.BUDGET, List.of(sent("budget.jpg"), sent("annex.jpg"))));
        var file = scene.as(justice, () -> shown(id)).getFirst();
        for (var stranger : List.of(health, focalPoint, organisation)) {
            assertThatThrownBy(() ->
                            scene.as(stranger, () -> files.add(id, ActionFileKind.OTHER, List.of(sent("other.jpg")))))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> scene.as(
                            stranger, () -> files.takeAway(id, file.document().id())))
                    .isInstanceOf(NotAllowed.class);
        }
        time.pass(Duration.ofDays(3));
        scene.as(official, () -> files.takeAway(id, file.document().id()));
        time.pass(Duration.ofDays(3));
        // From a page that was open all the while.
        scene.as(justice, () -> files.takeAway(id, file.document().id()));

        scene.signOut();
        assertThat(files.open(id, file.document().id())).isEmpty();
        assertThat(shown(id)).hasSize(2);
        assertThat(shown(id).getFirst()).satisfies(gone -> {
            assertThat(gone.document().name()).isEqualTo("budget.jpg");
            assertThat(gone.document().verdict()).isEqualTo(Verdict.TAKEN_AWAY);
            assertThat(gone.takenAwayOn()).isEqualTo(today.plusDays(3));
        });
        assertThat(shown(id).getLast().takenAwayOn()).isNull();
        assertThat(Trail.actsOn(database, id)).containsOnlyOnce("followup.actionFileTakenAway");
    }

    @Test
    void whatIsNotTakenIsRefusedInWords() {
        var id = standing("Train every court");
        scene.signIn(justice);
        assertThatThrownBy(() -> documents.take("plan.docx", new byte[] {'P', 'K', 3, 4}))
                .isInstanceOfSatisfying(
                        FileRefused.class, told -> assertThat(english(told)).contains("not what is taken here"));
        assertThatThrownBy(() -> documents.take("plan.jpg", new byte[Documents.LARGEST + 1]))
                .isInstanceOfSatisfying(
                        DocumentRefused.class, told -> assertThat(english(told)).contains("larger"));
        refusedWith("followup.refused.noFile", () -> files.add(id, ActionFileKind.PLAN, List.of()));
        var file = sent("plan.jpg");
        files.add(id, ActionFileKind.PLAN, List.of(file));
        refusedWith("document.gone", () -> files.add(id, ActionFileKind.PLAN, List.of(file)));
        assertThat(shown(id)).as("nothing of what was refused").hasSize(1);
    }

    @Test
    void twoColleaguesAtOnceKeepBothFilesAndTheLimitToTheFile() throws Exception {
        var id = standing("Train every court");
        for (int i = 0; i < ActionFiles.MOST - 1; i += 2) {
            var race = race(
                    () -> scene.as(justice, () -> files.add(id, ActionFileKind.PLAN, List.of(sent("one.jpg")))),
                    () -> scene.as(official, () -> files.add(id, ActionFileKind.REPORT, List.of(sent("two.jpg")))));
            assertThat(race).isEmpty();
            assertThat(scene.as(justice, () -> shown(id))).hasSize(i + 2);
        }
        var gone = scene.as(justice, () -> shown(id)).getFirst();
        scene.as(justice, () -> files.takeAway(id, gone.document().id()));
        var refused = race(
                () -> scene.as(justice, () -> files.add(id, ActionFileKind.PLAN, List.of(sent("one.jpg")))),
                () -> scene.as(official, () -> files.add(id, ActionFileKind.REPORT, List.of(sent("two.jpg")))));
        assertThat(refused)
                .singleElement()
                .isInstanceOfSatisfying(
                        FollowUpRefused.class,
                        told -> assertThat(told.key()).isEqualTo("followup.refused.tooManyFiles"));
        assertThat(scene.as(justice, () -> shown(id)))
                .filteredOn(one -> one.takenAwayOn() == null)
                .hasSize(ActionFiles.MOST);
    }

    @Test
    void thePlansFilesNameThemByKindAndNotWhatWasTakenAway() throws IOException {
        var id = standing("Train every court");
        scene.as(justice, () -> {
            files.add(id, ActionFileKind.DECREE, List.of(sent("decree.jpg"), sent("draft.jpg")));
            files.takeAway(id, shown(id).getLast().document().id());
            desk.link(id, new ActionLink("Gazette", "https://example.org/gazette"));
        });
        scene.signOut();
        try (var sheet = new XSSFWorkbook(new ByteArrayInputStream(plans.sheet(cycle, Locale.ENGLISH)))) {
            var rows = sheet.getSheetAt(0);
            assertThat(rows.getRow(0).getCell(13).getStringCellValue()).isEqualTo("Documents");
            assertThat(rows.getRow(1).getCell(13).getStringCellValue())
                    .isEqualTo("Decree or law: decree.jpg\nGazette: https://example.org/gazette");
        }
        try (var word = new XWPFDocument(new ByteArrayInputStream(plans.document(cycle, Locale.ENGLISH)))) {
            assertThat(word.getTables().getFirst().getText())
                    .contains("Decree or law: decree.jpg", "https://example.org/gazette")
                    .doesNotContain("draft.jpg");
        }
    }

    @Test
    void thePlansFilesNeedAsManyStatementsForTwoHundredAndFiftyFourActionsAsForTwo() {
        scene.as(justice, () -> {
            filed(2);
            desk.planned(courts);
        });
        var few = statements();
        scene.as(justice, () -> filed(252));
        var many = statements();
        System.out.printf("Plan as a sheet: %d statements for 2 actions with a file each, %d for 254%n", few, many);
        assertThat(plans.of(cycle).stream()
                        .mapToInt(part -> part.actions().size())
                        .sum())
                .isEqualTo(254);
        assertThat(many).isLessThanOrEqualTo(few + 1);
    }

    private void filed(int count) {
        for (int i = 0; i < count; i++) {
            var id = desk.plan(courts, all.get(0), "Action " + i, today.plusDays(90));
            files.add(id, ActionFileKind.PLAN, List.of(sent("plan.jpg")));
        }
    }

    /** The least of three, because others may work meanwhile. */
    private int statements() {
        scene.signOut();
        return IntStream.range(0, 3)
                .map(round -> {
                    var before = asked();
                    plans.sheet(cycle, Locale.ENGLISH);
                    return asked() - before;
                })
                .min()
                .orElseThrow();
    }

    private int asked() {
        return database.sql("show global status like 'Com_select'")
                .query((row, number) -> row.getInt(2))
                .single();
    }

    private String english(Refusal told) {
        return messages.text(Locale.ENGLISH, told.key(), told.arguments());
    }

    private DocumentId sent(String name) {
        return documents.take(name, PictureFiles.photograph("somebody")).id();
    }

    private List<ActionFile> shown(UUID id) {
        return files.of(plans.find(id).orElseThrow());
    }

    private static ActionFile only(List<ActionFile> all) {
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private UUID planned(ClusterId cluster, String title) {
        return scene.as(justice, () -> desk.plan(cluster, all.get(0), title, today.plusDays(90)));
    }

    private UUID standing(String title) {
        var id = planned(courts, title);
        scene.as(justice, () -> desk.planned(courts));
        return id;
    }

    /** Begins both at the same moment; gives back refusals, and fails on whatever is not for people. */
    private static List<Throwable> race(Runnable one, Runnable other) throws Exception {
        var start = new CyclicBarrier(2);
        var refused = new ArrayList<Throwable>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var both = List.of(one, other).stream()
                    .map(work -> threads.submit(() -> {
                        start.await();
                        work.run();
                        return null;
                    }))
                    .toList();
            for (var running : both) {
                try {
                    running.get(60, TimeUnit.SECONDS);
                } catch (ExecutionException failed) {
                    assertThat(failed.getCause()).isInstanceOf(Refusal.class);
                    refused.add(failed.getCause());
                }
            }
        }
        return refused;
    }

    private ClusterId cluster(String title) {
        return followUps.clusters(cycle).stream()
                .filter(one -> one.title().equals(title))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
