package org.uprportal.midterm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.followup.Progress;
import org.uprportal.inbox.Inbox;
import org.uprportal.organisation.OrganisationProfile;
import org.uprportal.organisation.Organisations;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.Workflow;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.recommendation.Position;
import org.uprportal.recommendation.RecommendationId;
import org.uprportal.recommendation.RecommendationSummary;
import org.uprportal.recommendation.Recommendations;
import org.uprportal.recommendation.ResponseDesk;
import org.uprportal.state.StateCode;
import org.uprportal.submission.CoSubmissionStatus;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** Nobody stands on a mid-term report of another without the consent of its own owner, which can be taken back until then. */
@PortalTest
class CoReportLifeTest {

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
    Midterms all;

    @Autowired
    MidtermDesk desk;

    @Autowired
    CoReports partners;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    Inbox inbox;

    @Autowired
    Workflow workflow;

    @Autowired
    CurrentActor actor;

    @Autowired
    EntityManagerFactory entities;

    private StateCode state;
    private PersonId writer;
    private PersonId approver;
    private PersonId owner;
    private PersonId member;
    private CycleId cycle;
    private List<RecommendationId> recommended;
    private MidtermId id;

    @BeforeEach
    void aReportIsWritten() {
        state = scene.newState();
        writer = scene.person(PartyKind.CSO, state);
        approver = scene.colleague(scene.partyOf(writer));
        member = scene.person(PartyKind.NHRI, state);
        owner = scene.colleague(scene.partyOf(member), MemberRole.OWNER);
        listed(scene.partyOf(member), true);
        var focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(Actor.PORTAL, () -> imports.commit(cycle, InventedMatrix.pending()));
        recommended = recommendations.of(cycle).stream()
                .map(RecommendationSummary::id)
                .toList();
        scene.as(focalPoint, () -> {
            responses.draft(recommended, Position.SUPPORTED, null);
            responses.send(cycle);
        });
        time.travelTo(cycles.get(cycle).on(CycleDate.MID_TERM_DUE).minus(Duration.ofDays(60)));
        id = begun(writer);
    }

    @Test
    void itsOwnerConsentsAndIsNamedWhenItIsPublished() {
        var request = scene.as(writer, () -> partners.ask(id, scene.partyOf(member)));
        assertThat(waits(owner, request)).isTrue();
        assertThatThrownBy(() -> scene.as(member, () -> partners.consent(request)))
                .as("an owner answers, no other member")
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> scene.as(writer, () -> partners.consent(request)))
                .as("nor whoever asks")
                .isInstanceOf(NotAllowed.class);

        scene.as(owner, () -> partners.consent(request));
        refusedWith("midterm.refused.wrongStatus", () -> scene.as(owner, () -> partners.consent(request)));
        assertThat(waits(owner, request)).isFalse();
        assertThat(passed(request)).contains("endEvent_jointAnswered");
        publish();

        scene.signOut();
        assertThat(all.find(id).orElseThrow().summary().partners()).containsExactly(name(member));
        refusedWith("midterm.refused.wrongStatus", () -> scene.as(owner, () -> partners.decline(request)));
        refusedWith("midterm.refused.wrongStatus", () -> scene.as(writer, () -> partners.takeBack(request)));
    }

    @Test
    void whoeverTakesTheConsentBackOrNeverAnswersIsNotNamed() {
        var silent = scene.person(PartyKind.CSO, state);
        listed(scene.partyOf(silent), true);
        var first = scene.as(writer, () -> partners.ask(id, scene.partyOf(member)));
        var second = scene.as(writer, () -> partners.ask(id, scene.partyOf(silent)));
        scene.as(owner, () -> partners.consent(first));
        scene.as(owner, () -> partners.decline(first));
        assertThat(status(first)).isEqualTo(CoSubmissionStatus.WITHDRAWN);
        publish();

        assertThat(status(second)).isEqualTo(CoSubmissionStatus.LAPSED);
        assertThat(passed(second)).contains("endEvent_jointEnded");
        scene.signOut();
        assertThat(all.find(id).orElseThrow().summary().partners()).isEmpty();
    }

    @Test
    void whoIsAskedNoMoreIsAskedAgainOnAnotherDayOnly() {
        var request = scene.as(writer, () -> partners.ask(id, scene.partyOf(member)));
        refusedWith("midterm.refused.asked", () -> scene.as(writer, () -> partners.ask(id, scene.partyOf(member))));
        scene.as(writer, () -> partners.takeBack(request));
        assertThat(passed(request)).contains("endEvent_jointEnded");
        assertThat(waits(owner, request)).isFalse();
        refusedWith("midterm.refused.asked", () -> scene.as(writer, () -> partners.ask(id, scene.partyOf(member))));
        time.pass(Duration.ofDays(1));
        assertThat(scene.as(writer, () -> partners.ask(id, scene.partyOf(member))))
                .isEqualTo(request);
        assertThat(waits(owner, request)).isTrue();
    }

    @Test
    void onlyStakeholdersOfTheDirectoryAreAskedByWhoeverWritesIt() {
        var hidden = scene.person(PartyKind.CSO, state);
        listed(scene.partyOf(hidden), false);
        assertThatThrownBy(() -> scene.as(writer, () -> partners.ask(id, scene.partyOf(hidden))))
                .as("whoever hides from the directory is not there")
                .isInstanceOf(NotAllowed.class);
        listed(scene.partyOf(writer), true);
        refusedWith("midterm.refused.withWhom", () -> scene.as(writer, () -> partners.ask(id, scene.partyOf(writer))));
        assertThatThrownBy(() -> scene.as(hidden, () -> partners.ask(id, scene.partyOf(member))))
                .isInstanceOf(NotAllowed.class);
        assertThat(scene.as(hidden, () -> partners.of(id))).isEmpty();
    }

    @Test
    void itsDayMovesWithTheCyclesAndSilenceUntilThenIsNoConsent() {
        var request = scene.as(writer, () -> partners.ask(id, scene.partyOf(member)));
        var before = until();
        var later = cycles.get(cycle).on(CycleDate.MID_TERM_DUE).plus(Duration.ofDays(40));
        scene.as(scene.secretariat(), () -> cycles.move(cycle, CycleDate.MID_TERM_DUE, later));
        assertThat(until()).isEqualTo(MidtermSchedule.until(later)).isAfter(before.plus(Duration.ofDays(35)));
        assertThat(scene.as(owner, () -> inbox.mine("midterm/answer", request.value()))
                        .orElseThrow()
                        .due())
                .isEqualTo(until());
        time.travelTo(before.plusSeconds(60));
        assertThat(status(request)).isEqualTo(CoSubmissionStatus.ASKED);

        var end = until();
        time.travelTo(MidtermSchedule.lastReminder(end).plusSeconds(60));
        assertThat(passed(request)).contains("endEvent_remindedAsked");
        time.travelTo(end.plusSeconds(60));
        assertThat(status(request)).isEqualTo(CoSubmissionStatus.LAPSED);
        assertThat(waits(owner, request)).isFalse();
        assertThat(workflow.course("co-report", request.value())).contains(Workflow.Course.ENDED);
    }

    @Test
    void readingThemTakesAsManyStatementsHoweverManyThereAre() {
        publish();
        scene.signOut();
        Supplier<Object> page = () ->
                List.of(all.inPublic(cycle, 0, 20), all.find(id).orElseThrow(), all.about(recommended.getFirst()));
        page.get();
        var one = statements(page);
        for (var i = 0; i < 12; i++) {
            var other = scene.person(PartyKind.CSO, state);
            var its = begun(other);
            // Whoever has nobody beside them publishes with this.
            scene.as(other, () -> desk.askApproval(its, edition(other, its)));
        }
        scene.signOut();
        assertThat(all.inPublic(cycle, 0, 20).total()).isEqualTo(13);
        var many = statements(page);
        System.out.printf("Mid-term reports of others: %d statements with 1, %d with 13%n", one, many);
        assertThat(many).isEqualTo(one);
    }

    private MidtermId begun(PersonId by) {
        var its = new MidtermId(UUID.randomUUID());
        scene.as(by, () -> {
            all.begin(its, scene.partyOf(by), cycle, false);
            desk.introduce(its, "", "What has become of it.");
            desk.say(its, recommended.getFirst(), RowWords.NOTHING, new RowWords(Progress.NOT, "Nothing."));
        });
        return its;
    }

    private void publish() {
        scene.as(writer, () -> desk.askApproval(id, edition(writer, id)));
        scene.as(approver, () -> desk.publish(id, edition(approver, id)));
    }

    private int edition(PersonId by, MidtermId its) {
        return scene.as(by, () -> all.find(its)).orElseThrow().edition();
    }

    private Instant until() {
        return scene.as(writer, () -> all.find(id)).orElseThrow().summary().until();
    }

    private CoSubmissionStatus status(CoReportId request) {
        return scene.as(writer, () -> partners.of(id)).stream()
                .filter(one -> one.id().equals(request))
                .findFirst()
                .orElseThrow()
                .status();
    }

    private boolean waits(PersonId person, CoReportId request) {
        return scene.as(person, () -> inbox.mine("midterm/answer", request.value()))
                .isPresent();
    }

    private Set<String> passed(CoReportId request) {
        return workflow.picture("co-report", request.value()).orElseThrow().passed();
    }

    private String name(PersonId person) {
        return people.party(scene.partyOf(person)).orElseThrow().name();
    }

    private void listed(PartyId party, boolean listed) {
        var known = people.party(party).orElseThrow();
        actor.runAs(Actor.PORTAL, () -> organisations.register(known, OrganisationProfile.named(known.name(), listed)));
    }

    private long statements(Supplier<Object> reading) {
        var counted = entities.unwrap(SessionFactory.class).getStatistics();
        counted.setStatisticsEnabled(true);
        var before = counted.getPrepareStatementCount();
        reading.get();
        return counted.getPrepareStatementCount() - before;
    }
}
