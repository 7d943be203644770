package org.uprportal.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.notification.Notices;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.Clash;
import org.uprportal.recommendation.MatrixChange.Kind;
import org.uprportal.recommendation.MatrixChange.Name;
import org.uprportal.state.StateCode;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;
import org.uprportal.theme.ThemeKind;
import org.uprportal.theme.Themes;

/** An import is seen before it is agreed to, row by row, and can be taken back until somebody has built on it. */
@PortalTest
class ImportLifeTest {

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    MatrixImports imports;

    @Autowired
    TakenBackImports earlier;

    @Autowired
    Recommendations recommendations;

    @Autowired
    ResponseDesk responses;

    @Autowired
    Themes themes;

    @Autowired
    Cycles cycles;

    @Autowired
    Notices notices;

    StateCode state;
    CycleId cycle;
    PersonId secretariat;
    PersonId focalPoint;

    @BeforeEach
    void reviewed() {
        state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        secretariat = scene.secretariat();
        cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        scene.signIn(secretariat);
    }

    @Test
    void whatChangesAndWhatIsMissingIsListedWithTheOldAndTheNewWords() {
        imports.commit(cycle, file("120.1 Adopt a law (Kenya);", "120.2 Build courts (Peru);", "120.10 Act (Fiji);"));

        var preview = imports.preview(
                cycle,
                file("120.1 Adopt two laws (Kenya) (Nepal);", "120.2 Build courts (Peru);", "120.11 Speak (Gabon);"));

        assertThat(preview.changes()).extracting(MatrixChange::paragraph).containsExactly("120.1", "120.10", "120.11");
        assertThat(preview.changes())
                .extracting(MatrixChange::kind)
                .containsExactly(Kind.UPDATED, Kind.MISSING, Kind.CREATED);
        assertThat(preview.changes().get(0).fields())
                .containsExactly(
                        new MatrixChange.Field(Name.TEXT, "Adopt a law (Kenya);", "Adopt two laws (Kenya) (Nepal);"),
                        new MatrixChange.Field(Name.STATES, "Kenya", "Kenya, Nepal"));
        assertThat(preview.changes().get(1).fields()).contains(new MatrixChange.Field(Name.TEXT, "Act (Fiji);", ""));
        assertThat(preview.changes().get(2).fields()).contains(new MatrixChange.Field(Name.TEXT, "", "Speak (Gabon);"));
        assertThat(preview.missing()).containsExactly("120.10");
        assertThat(preview.unchanged()).isEqualTo(1);
        assertThat(recommendations.of(cycle)).hasSize(3);
    }

    @Test
    void whatAFileDoesNotSayOfAPositionIsNoChange() {
        imports.commit(
                cycle,
                InventedMatrix.of(List.of(
                        List.of("Recommendation", "Position", "Themes"),
                        List.of("120.1 Adopt a law (Kenya);", "Noted", "- Access to justice & remedy"))));

        assertThat(imports.preview(cycle, file("120.1 Adopt a law (Kenya);")).changes())
                .isEmpty();
    }

    @Test
    void theSameFileIsKnownAgainAndTellsNobodyTwice() {
        var file = file("120.1 Adopt a law (Kenya);");
        assertThat(imports.preview(cycle, file).importedBefore()).isNull();
        imports.commit(cycle, "matrix.docx", file, imports.preview(cycle, file));
        var told = told();

        var preview = imports.preview(cycle, file);
        imports.commit(cycle, "matrix.docx", file, preview);

        assertThat(preview.importedBefore())
                .isEqualTo(earlier.of(cycle).getLast().at());
        assertThat(told()).isEqualTo(told);
        assertThat(earlier.of(cycle)).singleElement().satisfies(one -> {
            assertThat(one.fileName()).isEqualTo("matrix.docx");
            assertThat(one.created()).isEqualTo(1);
            assertThat(one.updated()).isZero();
        });
    }

    @Test
    void nothingIsTakenBeforeTheReviewNorByThePassedOverPreview() {
        var ahead = scene.runningCycle(scene.newState());

        assertThatThrownBy(() -> imports.commit(ahead, file("120.1 Adopt a law (Kenya);")))
                .isInstanceOfSatisfying(
                        ImportRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo("recommendation.matrix.tooEarly"));
        assertThat(recommendations.of(ahead)).isEmpty();
    }

    @Test
    void whoAgreedToAnotherComparisonIsToldAndNothingIsStored() {
        var mine = file("120.1 Adopt a law (Kenya);");
        var seen = imports.preview(cycle, mine);
        imports.commit(cycle, file("120.1 Adopt two laws (Kenya);"));

        assertThatThrownBy(() -> imports.commit(cycle, "mine.docx", mine, seen))
                .isInstanceOfSatisfying(
                        ImportRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo("recommendation.matrix.changedMeanwhile"));
        assertThat(recommendations.of(cycle).getFirst().text()).isEqualTo("Adopt two laws (Kenya);");
    }

    @Test
    void twoWhoImportAtTheSameMomentLeaveOneImport() throws Exception {
        var together = new CyclicBarrier(2);
        var lost = new ArrayList<Throwable>();
        try (var both = Executors.newFixedThreadPool(2)) {
            var done = List.of("one", "two").stream()
                    .map(who -> both.submit(() -> scene.as(secretariat, () -> {
                        var file = file("120.1 Adopt a law (Kenya);", "120.2 Build courts " + who + " (Peru);");
                        var seen = imports.preview(cycle, file);
                        meet(together);
                        return imports.commit(cycle, who, file, seen);
                    })))
                    .toList();
            for (var one : done) {
                try {
                    one.get();
                } catch (java.util.concurrent.ExecutionException failed) {
                    lost.add(failed.getCause());
                }
            }
        }
        assertThat(lost).singleElement().matches(why -> why instanceof ImportRefused || Clash.in(why));
        assertThat(recommendations.of(cycle)).hasSize(2);
        assertThat(earlier.of(cycle)).hasSize(1);
    }

    @Test
    void anImportIsTakenBackAndEverythingIsAsItWasBefore() {
        imports.commit(cycle, file("120.1 Adopt a law (Kenya);", "120.2 Build courts (Peru);"));
        var before = recommendations.of(cycle);
        imports.commit(
                cycle,
                InventedMatrix.of(List.of(
                        List.of("Recommendation", "Position", "Themes"),
                        List.of("120.1 Adopt two laws (Nepal);", "Noted", "- Other"),
                        List.of("120.3 Speak (Gabon);", "", ""))));
        var told = told();

        earlier.takeBack(earlier.of(cycle).getFirst().id());

        assertThat(recommendations.of(cycle)).isEqualTo(before);
        scene.as(
                focalPoint,
                () -> assertThat(recommendations
                                .find(before.getFirst().id())
                                .orElseThrow()
                                .history())
                        .isEmpty());
        assertThat(earlier.of(cycle).getFirst().takenBackAt())
                .isAfterOrEqualTo(earlier.of(cycle).getFirst().at());
        assertThat(told()).isGreaterThan(told);

        // The first is what it was and can be taken back too; each once.
        var first = earlier.of(cycle).getLast().id();
        earlier.takeBack(first);
        assertThat(recommendations.of(cycle)).isEmpty();
        refused(first, "takenBack");
        assertThat(imports.preview(cycle, file("120.1 Adopt a law (Kenya);", "120.2 Build courts (Peru);"))
                        .importedBefore())
                .isNull();
        imports.commit(cycle, file("120.1 Adopt a law (Kenya);"));
        assertThat(recommendations.of(cycle)).hasSize(1);
    }

    @Test
    void whatSomebodyHasBuiltOnIsNotTakenBack() {
        imports.commit(cycle, file("120.1 Adopt a law (Kenya);", "120.2 Build courts (Peru);"));
        var one = earlier.of(cycle).getFirst().id();
        var first = recommendations.of(cycle).getFirst().id();
        var ministry = scene.person(PartyKind.MINISTRY, state);

        scene.as(ministry, () -> responses.propose(first, Position.SUPPORTED, "A law is ready."));
        refused(one, "builtOn");
        assertThat(recommendations.of(cycle)).hasSize(2);
    }

    @Test
    void whatTheGovernmentHasDraftedOrSentIsNotTakenBack() {
        imports.commit(cycle, file("120.1 Adopt a law (Kenya);"));
        var one = earlier.of(cycle).getFirst().id();
        var first = recommendations.of(cycle).getFirst().id();

        scene.as(focalPoint, () -> responses.draft(List.of(first), Position.SUPPORTED, null));
        refused(one, "builtOn");

        scene.as(focalPoint, () -> responses.send(cycle));
        refused(one, "responseSent");
        assertThat(recommendations.of(cycle)).hasSize(1);
    }

    @Test
    void aLaterImportOfTheSameRecommendationIsTakenBackFirst() {
        imports.commit(cycle, file("120.1 Adopt a law (Kenya);"));
        imports.commit(cycle, file("120.1 Adopt two laws (Kenya);"));

        refused(earlier.of(cycle).getLast().id(), "builtOn");
    }

    @Test
    void onlyTheSecretariatSeesAndTakesBackImports() {
        imports.commit(cycle, file("120.1 Adopt a law (Kenya);"));
        var one = earlier.of(cycle).getFirst().id();
        scene.signIn(focalPoint);

        assertThatThrownBy(() -> earlier.of(cycle)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> earlier.takeBack(one)).isInstanceOf(NotAllowed.class);
        assertThat(recommendations.of(cycle)).hasSize(1);
    }

    @Test
    void aLabelThatNoListKnowsWaitsForAPersonWhoSaysWhatItMeans() {
        var unknown = "Right to silence " + UUID.randomUUID();
        var other = "Right to noise " + UUID.randomUUID();
        var file = InventedMatrix.of(List.of(
                List.of("Recommendation", "Position", "Themes"),
                List.of("120.1 Adopt a law (Kenya);", "", "- " + unknown + "\n- Access to justice & remedy"),
                List.of("120.2 Build courts (Peru);", "", "- " + unknown + "\n- " + other)));
        imports.commit(cycle, file);
        assertThat(imports.preview(cycle, file).unknownLabels())
                .containsExactlyInAnyOrder(
                        new UnknownLabel(ThemeKind.THEME, unknown, 2), new UnknownLabel(ThemeKind.THEME, other, 1));
        var justice =
                themes.byLabel(ThemeKind.THEME, "Access to justice & remedy").orElseThrow();

        themes.addSpelling(justice.id(), unknown);
        themes.add(ThemeKind.THEME, null, other);

        assertThat(imports.preview(cycle, file).unknownLabels()).isEmpty();
        imports.commit(cycle, file);
        assertThat(recommendations.of(cycle).getFirst().themes()).containsExactly(justice.label());
        assertThat(recommendations.of(cycle).getLast().themes()).containsExactly(justice.label(), other);
    }

    /** A theme on a recommendation is a reference: it is called what the list calls it now. */
    @Test
    void aRenamedThemeIsRenamedOnEveryRecommendation() {
        var label = "Right to rest " + UUID.randomUUID();
        var id = themes.add(ThemeKind.THEME, null, label);
        imports.commit(
                cycle,
                InventedMatrix.of(List.of(
                        List.of("Recommendation", "Position", "Themes"),
                        List.of("120.1 Adopt a law (Kenya);", "", "- " + label))));

        themes.rename(id, label + " renamed");

        var one = recommendations.of(cycle).getFirst();
        assertThat(one.themes()).containsExactly(label + " renamed");
        assertThat(recommendations.find(one.id()).orElseThrow().summary().themes())
                .containsExactly(label + " renamed");
        assertThat(recommendations.labels())
                .contains(new RegisterLabel(id.value().toString(), label + " renamed"));
        assertThat(recommendations.search(
                        new RecommendationFilter(
                                null,
                                null,
                                cycle.value(),
                                null,
                                null,
                                id.value().toString()),
                        0,
                        10))
                .hasSize(1);
    }

    private void refused(UUID id, String why) {
        assertThatThrownBy(() -> scene.as(secretariat, () -> earlier.takeBack(id)))
                .isInstanceOfSatisfying(
                        ImportRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo("recommendation.import.refused." + why));
    }

    private int told() {
        return scene.as(focalPoint, () -> notices.count());
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] file(String... texts) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Recommendation", "Position", "Themes"));
        for (var text : texts) {
            rows.add(List.of(text, "", "- Access to justice & remedy"));
        }
        return InventedMatrix.of(rows);
    }
}
