package org.uprportal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.CycleSummary;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.ActionDesk;
import org.uprportal.followup.ClusterDesk;
import org.uprportal.followup.ClusterProposal;
import org.uprportal.followup.FollowUps;
import org.uprportal.followup.Progress;
import org.uprportal.followup.ProgressDesk;
import org.uprportal.followup.ProgressWords;
import org.uprportal.inbox.Inbox;
import org.uprportal.notification.Notices;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
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

/** A State's second report here: from the words of its last one, and from what became of what was recommended since. */
@PortalTest
class NextReportTest {

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
    ClusterDesk clusterDesk;

    @Autowired
    FollowUps followUps;

    @Autowired
    ActionDesk actionDesk;

    @Autowired
    ProgressDesk progressDesk;

    @Autowired
    NationalReports reports;

    @Autowired
    ReportDesk desk;

    @Autowired
    SectionDesk sections;

    @Autowired
    ReportDrafts drafts;

    @Autowired
    Inbox inbox;

    @Autowired
    Notices notices;

    @Autowired
    People people;

    @Autowired
    CurrentActor actor;

    StateCode state;
    PersonId focalPoint;
    PersonId colleague;
    CycleId cycle;

    @BeforeEach
    void aState() {
        state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        colleague = scene.colleague(scene.partyOf(focalPoint));
        cycle = scene.runningCycle(state);
    }

    @Test
    void whatBecameOfEachRecommendationOfTheLastReviewIsDraftedClusterByCluster() {
        var justice = scene.person(PartyKind.MINISTRY, state);
        var health = scene.person(PartyKind.MINISTRY, state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.pending()));
        var all = recommendations.of(cycle).stream()
                .map(RecommendationSummary::id)
                .toList();
        scene.as(focalPoint, () -> {
            responses.draft(all.subList(0, 2), Position.SUPPORTED, null);
            responses.draft(all.subList(2, 3), Position.NOTED, "Our courts do that already.");
            responses.send(cycle);
        });
        time.travelTo(cycles.get(cycle).on(CycleDate.ADOPTION).plusSeconds(60));
        scene.as(
                focalPoint,
                () -> clusterDesk.begin(
                        cycle,
                        List.of(
                                new ClusterProposal("Legal aid", scene.partyOf(justice), all.subList(0, 1)),
                                new ClusterProposal("Clinics", scene.partyOf(health), all.subList(1, 2)))));
        acts(justice, all.getFirst(), "Open six offices", "Train a hundred lawyers");
        scene.as(
                justice,
                () -> progressDesk.report(
                        all.getFirst(),
                        new ProgressWords(Progress.PARTLY, "Six offices\nare open.", "Gazette 12"),
                        null));
        scene.as(health, () -> progressDesk.report(all.get(1), Progress.FULLY, "Every district has one."));
        scene.signOut();

        var draft = drafts.of(SectionKind.EARLIER_RECOMMENDATIONS, next());

        assertThat(draft.lines())
                .containsExactly(
                        "Recommendations of cycle 4: 3. Implemented fully: 1; mostly: 0; partly: 1; not: 0.",
                        "# Clinics (" + name(health) + ")",
                        "120.2 (supported), implemented: fully. Every district has one.",
                        "# Legal aid (" + name(justice) + ")",
                        "120.1 (supported), implemented: partly. Six offices are open. (Gazette 12) Done: Open six offices.",
                        "# Other recommendations",
                        "120.3 (noted), implemented: no information.");
    }

    @Test
    void itBeginsWithTheWordsOfTheLastOneWhereThatWasPublished() {
        writing();
        var framework = section(cycle, SectionKind.FRAMEWORK).id();
        scene.as(focalPoint, () -> sections.save(framework, "", "The courts are independent."));
        var unpublished = begun(next());
        assertThat(section(unpublished, SectionKind.FRAMEWORK).text()).isEmpty();

        var until = clock.instant().plus(Duration.ofDays(15));
        scene.as(focalPoint, () -> desk.putToConsultation(cycle, until));
        time.travelTo(until.plusSeconds(60));
        scene.as(focalPoint, () -> desk.askApproval(cycle));
        scene.as(colleague, () -> desk.approve(cycle));
        assertThat(actor.callAs(Actor.PORTAL, () -> reports.lastOf(unpublished)))
                .filteredOn(one -> one.kind() == SectionKind.FRAMEWORK)
                .extracting(SectionSummary::text)
                .containsExactly("The courts are independent.");
        assertThat(actor.callAs(Actor.PORTAL, () -> reports.lastOf(cycle)))
                .as("not from a later one")
                .isEmpty();
    }

    @Test
    void whoeverMovesTheDayOfTheReportMovesItsReminders() {
        writing();
        var due = cycles.get(cycle).on(CycleDate.NATIONAL_REPORT_DUE);
        var later = due.plus(Duration.ofDays(20));
        scene.as(scene.secretariat(), () -> cycles.move(cycle, CycleDate.NATIONAL_REPORT_DUE, later));
        var task = scene.as(focalPoint, () -> inbox.mine("report/write", cycle.value()))
                .orElseThrow();
        assertThat(task.due()).isEqualTo(later);
        time.travelTo(ReportSchedule.reminder(due).plusSeconds(60));
        assertThat(told(focalPoint, "inbox.reminder")).isZero();
        time.travelTo(ReportSchedule.reminder(later).plusSeconds(60));
        assertThat(told(focalPoint, "inbox.reminder")).isOne();
    }

    @Test
    void itIsWrittenInALanguageOfTheUnitedNationsByTheFocalPoint() {
        writing();
        scene.as(focalPoint, () -> desk.language(cycle, "fr"));
        assertThat(scene.as(focalPoint, () -> reports.find(cycle)).orElseThrow().language())
                .isEqualTo("fr");
        assertThatThrownBy(() -> scene.as(focalPoint, () -> desk.language(cycle, "de")))
                .isInstanceOf(NotAllowed.class);
        var ministry = scene.person(PartyKind.MINISTRY, state);
        assertThatThrownBy(() -> scene.as(ministry, () -> desk.language(cycle, "en")))
                .isInstanceOf(NotAllowed.class);
        assertThat(scene.as(focalPoint, () -> reports.find(cycle)).orElseThrow().language())
                .isEqualTo("fr");
    }

    /** Two actions of a plan, the first of them done. */
    private void acts(PersonId ministry, RecommendationId one, String done, String open) {
        var cluster = followUps.clusters(cycle).stream()
                .filter(each -> each.recommendations().contains(one))
                .findFirst()
                .orElseThrow()
                .id();
        var day = LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA).plusDays(60);
        scene.as(ministry, () -> {
            var first = actionDesk.plan(cluster, one, done, day);
            actionDesk.plan(cluster, one, open, day);
            actionDesk.planned(cluster);
            actionDesk.finish(first);
        });
    }

    private CycleSummary next() {
        var session = scene.newSession(Duration.ofDays(120), 5);
        return cycles.get(actor.callAs(Actor.PORTAL, () -> cycles.open(state, 5, session.number())));
    }

    private CycleId begun(CycleSummary later) {
        actor.runAs(Actor.PORTAL, () -> cycles.confirm(later.id()));
        time.travelTo(
                ReportSchedule.begins(later.on(CycleDate.NATIONAL_REPORT_DUE)).plusSeconds(60));
        return later.id();
    }

    private void writing() {
        var begins = ReportSchedule.begins(cycles.get(cycle).on(CycleDate.NATIONAL_REPORT_DUE))
                .plusSeconds(60);
        if (clock.instant().isBefore(begins)) {
            time.travelTo(begins);
        }
        time.pass(Duration.ofMinutes(1));
    }

    private SectionSummary section(CycleId of, SectionKind kind) {
        return scene.as(focalPoint, () -> reports.find(of)).orElseThrow().sections().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private String name(PersonId ministry) {
        return people.party(scene.partyOf(ministry)).orElseThrow().name();
    }

    private long told(PersonId person, String key) {
        return scene.as(person, () -> notices.mine(200)).stream()
                .filter(notice -> notice.key().equals(key) && notice.path().equals("national-report/" + cycle.value()))
                .count();
    }
}
