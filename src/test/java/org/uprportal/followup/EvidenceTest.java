package org.uprportal.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.document.DocumentId;
import org.uprportal.document.DocumentSummary;
import org.uprportal.document.Documents;
import org.uprportal.document.PictureFiles;
import org.uprportal.document.Verdict;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.ResponseDesk;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** The files behind a statement are read by whoever reads the statement, and by nobody else. */
@PortalTest
class EvidenceTest {

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

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
    ClusterDesk clusterDesk;

    @Autowired
    ProgressDesk desk;

    @Autowired
    Evidence evidence;

    @Autowired
    Documents documents;

    @Autowired
    CurrentActor actor;

    private PersonId focalPoint;
    private PersonId ministry;
    private PersonId otherMinistry;
    private PersonId organisation;
    private PersonId other;
    private PersonId ohchr;
    private RecommendationSummary one;

    @BeforeEach
    void aClusterGivenToAMinistry() {
        var state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        ministry = scene.person(PartyKind.MINISTRY, state);
        otherMinistry = scene.person(PartyKind.MINISTRY, state);
        organisation = scene.person(PartyKind.CSO, state);
        other = scene.person(PartyKind.CSO, state);
        ohchr = scene.person(PartyKind.OHCHR, state);
        CycleId cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.pending()));
        var all = recommendations.of(cycle);
        var ids = all.stream().map(RecommendationSummary::id).toList();
        scene.as(focalPoint, () -> {
            responses.draft(ids, Position.SUPPORTED, null);
            responses.send(cycle);
            clusterDesk.begin(cycle, List.of(new ClusterProposal("Justice", scene.partyOf(ministry), ids)));
        });
        one = all.getFirst();
    }

    @Test
    void everybodyReadsTheFilesOfAStatementWithAName() {
        rate(organisation, false, true);
        var file = only(file(organisation));
        assertThat(file.name()).isEqualTo("visit.jpg");
        for (var reader : List.of(organisation, other, focalPoint, ohchr)) {
            assertThat(scene.as(reader, () -> open(file))).isTrue();
        }
        scene.signOut();
        assertThat(open(file)).as("a passer-by").isTrue();
        assertThat(evidence.open(one.id(), UUID.randomUUID(), file.id())).isEmpty();
    }

    @Test
    void theFilesOfARestrictedStatementAreForItsAuthorAndOhchr() {
        rate(organisation, true, true);
        var entry = entry(organisation);
        var file = only(file(organisation));
        assertThat(scene.as(organisation, () -> evidence.open(one.id(), entry.id(), file.id())))
                .isPresent();
        assertThat(scene.as(ohchr, () -> evidence.open(one.id(), entry.id(), file.id())))
                .isPresent();
        for (var reader : List.of(other, focalPoint, ministry)) {
            assertThat(scene.as(reader, () -> evidence.open(one.id(), entry.id(), file.id())))
                    .isEmpty();
        }
        scene.signOut();
        assertThat(evidence.open(one.id(), entry.id(), file.id())).isEmpty();
    }

    @Test
    void withoutNameTheyComeTheNextDayAndBearNone() {
        rate(organisation, false, false);
        var entry = entry(organisation);
        var file = only(file(organisation));
        assertThat(file.name()).isEqualTo("1.jpg");
        scene.signOut();
        assertThat(evidence.open(one.id(), entry.id(), file.id())).isEmpty();
        time.pass(Duration.ofDays(1));
        assertThat(evidence.open(one.id(), entry.id(), file.id())).isPresent();
    }

    @Test
    void onlyItsOwnSideTakesAFileAway() {
        rate(organisation, false, true);
        var entry = entry(organisation);
        var file = only(file(organisation));
        for (var stranger : List.of(other, focalPoint, ministry, ohchr)) {
            assertThatThrownBy(() -> scene.as(stranger, () -> evidence.takeAway(one.id(), entry.id(), file.id())))
                    .isInstanceOf(NotAllowed.class);
        }
        scene.as(organisation, () -> evidence.takeAway(one.id(), entry.id(), file.id()));
        assertThat(scene.as(organisation, () -> evidence.open(one.id(), entry.id(), file.id())))
                .isEmpty();
        assertThat(only(file(organisation)).verdict()).isEqualTo(Verdict.TAKEN_AWAY);

        scene.as(ministry, () -> desk.report(one.id(), words(), null));
        var said =
                scene.as(ministry, () -> followUps.followed(one)).government().getFirst();
        var theirs = only(
                scene.as(ministry, () -> evidence.of(followUps.followed(one))).get(said.id()));
        assertThatThrownBy(() -> scene.as(otherMinistry, () -> evidence.takeAway(one.id(), said.id(), theirs.id())))
                .isInstanceOf(NotAllowed.class);
        scene.as(focalPoint, () -> evidence.takeAway(one.id(), said.id(), theirs.id()));
    }

    @Test
    void theSameWordsWithAFileAreSaidAgainAndWithoutOneAreNot() {
        rate(organisation, false, true);
        scene.as(
                organisation,
                () -> desk.rate(
                        scene.partyOf(organisation),
                        one.id(),
                        new ProgressWords(Progress.NOT, "Two places.", ""),
                        false,
                        true,
                        null));
        assertThat(entry(organisation).edition()).isOne();
        rate(organisation, false, true);
        assertThat(entry(organisation).edition()).isEqualTo(2);
        scene.signOut();
        var followed = followUps.followed(one);
        assertThat(evidence.of(followed))
                .as("the earlier statement keeps its own")
                .hasSize(2);
    }

    private void rate(PersonId who, boolean restricted, boolean named) {
        scene.as(who, () -> desk.rate(scene.partyOf(who), one.id(), words(), restricted, named, null));
    }

    private ProgressWords words() {
        var file = documents.take("visit.jpg", PictureFiles.photograph("secret"));
        return new ProgressWords(Progress.NOT, "Two places.", "", List.of(file.id()));
    }

    private ProgressEntry entry(PersonId who) {
        return scene.as(who, () -> followUps.followed(one)).civilSociety().getFirst();
    }

    private List<DocumentSummary> file(PersonId who) {
        return scene.as(who, () -> evidence.of(followUps.followed(one)))
                .get(entry(who).id());
    }

    private static DocumentSummary only(List<DocumentSummary> files) {
        assertThat(files).hasSize(1);
        return files.getFirst();
    }

    private boolean open(DocumentSummary file) {
        return followUps.followed(one).civilSociety().stream()
                .anyMatch(entry -> evidence.open(
                                one.id(), entry.id(), new DocumentId(file.id().value()))
                        .isPresent());
    }
}
