package org.uprportal.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.inbox.Inbox;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.recommendation.matrix.MatrixRefused;
import org.uprportal.state.StateCode;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** From OHCHR's matrix to the State's response. */
@PortalTest
class ResponseLifeTest {

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    MatrixImports imports;

    @Autowired
    Recommendations recommendations;

    @Autowired
    ResponseDesk responses;

    @Autowired
    Cycles cycles;

    @Autowired
    Inbox inbox;

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
    }

    @Test
    void theReviewAsksTheSecretariatToImportAndTheImportAsksTheGovernmentToAnswer() {
        scene.signIn(secretariat);
        assertThat(inbox.mine())
                .anyMatch(task -> task.formKey().equals("review/import-matrix")
                        && task.subject().equals(cycle.value()));

        var report = imports.commit(cycle, InventedMatrix.pending());

        assertThat(report.created()).isEqualTo(3);
        assertThat(report.statePairs()).isEqualTo(4);
        assertThat(report.problems()).isEmpty();
        assertThat(inbox.mine()).noneMatch(task -> task.subject().equals(cycle.value()));
        scene.signIn(focalPoint);
        assertThat(inbox.mine()).anyMatch(task -> task.formKey().equals("recommendation/answer"));
    }

    @Test
    void theSameFileAgainChangesNothing() {
        scene.signIn(secretariat);
        imports.commit(cycle, InventedMatrix.pending());

        var preview = imports.preview(cycle, InventedMatrix.pending());
        var again = imports.commit(cycle, InventedMatrix.pending());

        assertThat(preview.unchanged()).isEqualTo(3);
        assertThat(again.unchanged()).isEqualTo(3);
        assertThat(again.created() + again.updated()).isZero();
        assertThat(recommendations.of(cycle)).hasSize(3);
    }

    @Test
    void aPreviewStoresNothingAndAFileThatIsNoMatrixStoresNothing() {
        scene.signIn(secretariat);
        imports.preview(cycle, InventedMatrix.pending());
        for (var hostile : List.of(
                new byte[0],
                "%PDF-1.7".getBytes(StandardCharsets.UTF_8),
                new byte[] {'P', 'K', 3, 4, 9, 9, 9},
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2},
                new byte[21 * 1024 * 1024],
                InventedMatrix.of(List.of(List.of("Name", "Address"), List.of("A", "B"))))) {
            assertThatThrownBy(() -> imports.commit(cycle, hostile)).isInstanceOf(MatrixRefused.class);
        }
        assertThat(recommendations.of(cycle)).isEmpty();
    }

    @Test
    void onlyTheSecretariatImports() {
        scene.signIn(focalPoint);
        assertThatThrownBy(() -> imports.commit(cycle, InventedMatrix.pending()))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void answersAreHiddenUntilAllAreSentTogether() {
        scene.as(secretariat, () -> imports.commit(cycle, InventedMatrix.pending()));
        var all = recommendations.of(cycle);
        scene.signIn(focalPoint);
        responses.draft(List.of(all.get(0).id(), all.get(1).id()), Position.SUPPORTED, null);

        refusedWith("recommendation.refused.pendingLeft", () -> responses.send(cycle));
        refusedWith(
                "recommendation.refused.withoutReason",
                () -> responses.draft(List.of(all.get(2).id()), Position.NOTED, " "));
        responses.draft(List.of(all.get(2).id()), Position.NOTED, "The treaty is under study.");
        assertThat(recommendations.drafts(cycle))
                .hasSize(3)
                .containsEntry(all.get(0).id(), Position.SUPPORTED)
                .containsEntry(all.get(2).id(), Position.NOTED);
        scene.signOut();
        assertThat(recommendations.drafts(cycle)).isEmpty();
        assertThat(recommendations.find(all.get(0).id()).orElseThrow().draft()).isNull();
        assertThat(responses.progress(cycle).answered()).isZero();
        assertThat(recommendations.of(cycle)).allMatch(one -> one.position() == Position.PENDING);

        scene.signIn(focalPoint);
        responses.send(cycle);

        scene.signOut();
        assertThat(recommendations.find(all.get(2).id()).orElseThrow().history())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.to()).isEqualTo(Position.NOTED);
                    assertThat(change.reason()).isEqualTo("The treaty is under study.");
                });
        scene.signIn(focalPoint);
        assertThat(inbox.mine()).noneMatch(task -> task.formKey().equals("recommendation/answer"));
        responses.change(all.get(2).id(), Position.SUPPORTED, null);
        assertThat(recommendations.find(all.get(2).id()).orElseThrow().history())
                .hasSize(2);
    }

    @Test
    void aMinistryProposesAndOnlyTheGovernmentSeesIt() {
        scene.as(secretariat, () -> imports.commit(cycle, InventedMatrix.pending()));
        var one = recommendations.of(cycle).getFirst();
        var ministry = scene.person(PartyKind.MINISTRY, state);

        scene.as(ministry, () -> responses.propose(one.id(), Position.SUPPORTED, "A law is ready."));

        assertThat(scene.as(
                        focalPoint,
                        () -> recommendations.find(one.id()).orElseThrow().proposals()))
                .hasSize(1);
        assertThat(scene.as(scene.person(PartyKind.CSO, state), () -> recommendations.find(one.id()))
                        .orElseThrow()
                        .proposals())
                .isEmpty();
        assertThatThrownBy(() -> scene.as(
                        scene.person(PartyKind.MINISTRY, scene.newState()),
                        () -> responses.propose(one.id(), Position.NOTED, "Not ours.")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void thePlenaryAdoptsTheOutcome() {
        scene.as(secretariat, () -> imports.commit(cycle, InventedMatrix.pending()));
        scene.signIn(focalPoint);
        responses.draft(
                recommendations.of(cycle).stream()
                        .map(RecommendationSummary::id)
                        .toList(),
                Position.SUPPORTED,
                null);
        responses.send(cycle);
        assertThat(responses.progress(cycle).adoptedAt()).isNull();

        time.travelTo(cycles.get(cycle).on(CycleDate.ADOPTION).plusSeconds(60));

        assertThat(responses.progress(cycle).adoptedAt())
                .isBetween(
                        cycles.get(cycle).on(CycleDate.ADOPTION),
                        cycles.get(cycle).on(CycleDate.ADOPTION).plusSeconds(60));
    }

    @Test
    void withoutRecommendationsThereIsNothingToSend() {
        scene.signIn(focalPoint);
        refusedWith("recommendation.refused.nothingToAnswer", () -> responses.send(cycle));
    }
}
