package org.uprportal.consultation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.account.People;
import org.uprportal.consultation.ConsultationDraft;
import org.uprportal.consultation.ConsultationId;
import org.uprportal.consultation.ConsultationRefused;
import org.uprportal.consultation.ConsultationStatus;
import org.uprportal.consultation.Consultations;
import org.uprportal.consultation.ContributionAnswers;
import org.uprportal.consultation.ContributionDesk;
import org.uprportal.consultation.ContributionDraft;
import org.uprportal.consultation.ContributionStatus;
import org.uprportal.consultation.Contributions;
import org.uprportal.consultation.InvitationDesk;
import org.uprportal.consultation.Outcome;
import org.uprportal.consultation.Question;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.inbox.Inbox;
import org.uprportal.inbox.TaskSummary;
import org.uprportal.notification.Notices;
import org.uprportal.organisation.OrganisationProfile;
import org.uprportal.organisation.Organisations;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

@PortalTest
class ConsultationProcessTest {

    private static final Question QUESTION = Question.of("Which recommendation mattered most?");

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    Cycles cycles;

    @Autowired
    Consultations consultations;

    @Autowired
    Contributions contributions;

    @Autowired
    ContributionAnswers contributionAnswers;

    @Autowired
    ContributionDesk contributionDesk;

    @Autowired
    InvitationDesk invitationDesk;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    CurrentActor actor;

    @Autowired
    Inbox inbox;

    @Autowired
    Notices notices;

    @Autowired
    PortalClock clock;

    StateCode state;
    PersonId focalPoint;
    PersonId invited;
    PersonId other;
    CycleId cycle;
    ConsultationId consultation;

    @BeforeEach
    void aConfirmedCycle() {
        state = scene.newState();
        focalPoint = scene.person(PartyKind.GOVERNMENT, state);
        invited = listed(PartyKind.CSO);
        other = scene.person(PartyKind.CSO, state);
        cycle = scene.runningCycle(state);
        consultation = consultations.schedule(cycle).orElseThrow().id();
    }

    @Test
    void confirmingTheCycleAsksTheFocalPointToPublishInTimeForTheNationalReport() {
        var due = cycles.get(cycle).on(CycleDate.NATIONAL_REPORT_DUE).minus(Duration.ofDays(30 + 28 + 7));

        assertThat(tasksOf(focalPoint)).singleElement().satisfies(task -> {
            assertThat(task.formKey()).isEqualTo("consultation/publish");
            assertThat(task.due()).isEqualTo(due);
        });
    }

    @Test
    void theFocalPointIsRemindedToPublishAndToldWhenItIsOverdueAndAMovedReportMovesBoth() {
        var later = cycles.get(cycle).on(CycleDate.NATIONAL_REPORT_DUE).plus(Duration.ofDays(40));
        var due = later.minus(Duration.ofDays(30 + 28 + 7));
        scene.as(scene.secretariat(), () -> cycles.move(cycle, CycleDate.NATIONAL_REPORT_DUE, later));

        assertThat(tasksOf(focalPoint))
                .singleElement()
                .satisfies(task -> assertThat(task.due()).isEqualTo(due));
        time.travelTo(due.minus(Duration.ofDays(15)));
        assertThat(newsOf(focalPoint)).doesNotContain("inbox.reminder");
        time.travelTo(due.minus(Duration.ofDays(13)));
        assertThat(newsOf(focalPoint)).containsOnlyOnce("inbox.reminder").doesNotContain("inbox.overdue");
        time.travelTo(due.plus(Duration.ofDays(1)));
        assertThat(newsOf(focalPoint)).containsOnlyOnce("inbox.overdue");
    }

    @Test
    void aConsultationBelowTheSessionsLeastDaysIsNotPublished() {
        prepare(null, Duration.ofDays(29));

        scene.signIn(focalPoint);
        refusedWith("consultation.refused.tooShort", () -> consultations.publish(consultation));
        assertThat(tasksOf(focalPoint)).extracting(TaskSummary::formKey).containsExactly("consultation/publish");
        assertThat(consultations.schedule(cycle).orElseThrow().status()).isEqualTo(ConsultationStatus.DRAFT);
    }

    @Test
    void publishingGivesEveryInvitedOrganisationItsTaskAndTellsTheOthers() {
        publish(Duration.ofDays(40));

        var closes = consultations.schedule(cycle).orElseThrow().closes();
        assertThat(tasksOf(focalPoint)).isEmpty();
        assertThat(tasksOf(invited)).singleElement().satisfies(task -> {
            assertThat(task.formKey()).isEqualTo("consultation/contribute");
            assertThat(task.due()).isEqualTo(closes);
            assertThat(task.path()).isEqualTo("consultations/" + consultation.value() + "/contribute");
        });
        assertThat(tasksOf(other)).isEmpty();
        assertThat(newsOf(other)).contains("consultation.notice.published");
    }

    @Test
    void anAnnouncedConsultationOpensOnItsDay() {
        prepare(Duration.ofDays(10), Duration.ofDays(45));
        scene.as(focalPoint, () -> consultations.publish(consultation));
        write(invited, false);

        assertThat(tasksOf(invited)).isEmpty();
        scene.signIn(invited);
        assertThatThrownBy(() -> contributionDesk.send(consultation))
                .hasMessageContaining("Contributions are taken from");

        time.pass(Duration.ofDays(11));
        assertThat(tasksOf(invited)).hasSize(1);
        write(invited, false);
        scene.as(invited, () -> contributionDesk.send(consultation));
    }

    @Test
    void anInvitedOrganisationIsRemindedUntilItContributesAndThenNoMore() {
        publish(Duration.ofDays(40));
        var second = listed(PartyKind.NHRI);
        scene.as(focalPoint, () -> consultations.invite(consultation, scene.partyOf(second)));
        contribute(second, false);

        assertThat(tasksOf(second)).isEmpty();
        time.pass(Duration.ofDays(32));
        assertThat(newsOf(invited)).doesNotContain("inbox.reminder");
        time.pass(Duration.ofDays(2));
        assertThat(newsOf(invited)).containsOnlyOnce("inbox.reminder");
        assertThat(newsOf(second)).doesNotContain("inbox.reminder");

        time.pass(Duration.ofDays(7));
        assertThat(tasksOf(invited)).isEmpty();
    }

    @Test
    void whoHasBegunToWriteUninvitedIsRemindedToo() {
        publish(Duration.ofDays(40));
        write(other, false);

        time.pass(Duration.ofDays(34));

        assertThat(newsOf(other)).containsOnlyOnce("consultation.notice.endNears");
        assertThat(newsOf(invited)).doesNotContain("consultation.notice.endNears");
    }

    @Test
    void decliningEndsTheTaskAndTellsTheGovernmentNothing() {
        publish(Duration.ofDays(40));
        var before = newsOf(focalPoint);

        scene.as(invited, () -> invitationDesk.decline(consultation));

        assertThat(tasksOf(invited)).isEmpty();
        assertThat(newsOf(focalPoint)).isEqualTo(before);
    }

    @Test
    void aWithdrawnContributionGivesTheTaskBackAndLeavesTheGovernmentsList() {
        publish(Duration.ofDays(40));
        contribute(invited, false);
        assertThat(seenBy(focalPoint)).isEqualTo(1);

        scene.as(invited, () -> contributionDesk.withdraw(consultation));

        assertThat(seenBy(focalPoint)).isZero();
        assertThat(tasksOf(invited)).hasSize(1);
        contribute(invited, false);
        assertThat(tasksOf(invited)).isEmpty();
        assertThat(seenBy(focalPoint)).isEqualTo(1);
    }

    @Test
    void aMovedEndMovesTheClosingTheTasksAndTheReminders() {
        publish(Duration.ofDays(40));
        var later = clock.instant().plus(Duration.ofDays(60));
        scene.as(focalPoint, () -> consultations.moveEnd(consultation, later));

        var schedule = consultations.schedule(cycle).orElseThrow();
        assertThat(tasksOf(invited))
                .singleElement()
                .satisfies(task -> assertThat(task.due()).isEqualTo(schedule.closes()));
        assertThat(newsOf(invited)).contains("consultation.notice.endMoved");

        time.pass(Duration.ofDays(45));
        assertThat(consultations.schedule(cycle).orElseThrow().status()).isEqualTo(ConsultationStatus.OPEN);
        assertThat(newsOf(invited)).doesNotContain("inbox.reminder");
        time.pass(Duration.ofDays(10));
        assertThat(newsOf(invited)).containsOnlyOnce("inbox.reminder");
        time.pass(Duration.ofDays(6));
        assertThat(consultations.schedule(cycle).orElseThrow().status()).isEqualTo(ConsultationStatus.CLOSED);
    }

    @Test
    void aLateContributionIsRefusedAndItsTextKept() {
        publish(Duration.ofDays(40));
        write(other, false);
        time.pass(Duration.ofDays(41));

        write(other, false);
        scene.signIn(other);
        refusedWith("consultation.refused.closed", () -> contributionDesk.send(consultation));
        assertThat(contributions.mine(consultation)).hasValueSatisfying(mine -> {
            assertThat(mine.status()).isEqualTo(ContributionStatus.DRAFT);
            assertThat(mine.texts()).containsEntry(QUESTION.id(), "The one on fair trials.");
        });
    }

    @Test
    void everyContributionIsAnsweredBeforeTheOutcomeIsPublished() {
        publish(Duration.ofDays(40));
        contribute(invited, false);
        contribute(other, true);
        time.pass(Duration.ofDays(41));

        assertThat(tasksOf(focalPoint)).extracting(TaskSummary::formKey).containsExactly("consultation/answer");
        assertThat(newsOf(invited)).contains("consultation.notice.closed");
        scene.signIn(focalPoint);
        var list = contributions.of(consultation);
        contributionAnswers.answer(list.get(0).id(), Outcome.TAKEN_UP, "It is right.", "Chapter 2");
        assertThatThrownBy(() -> consultations.publishOutcome(consultation, ""))
                .isInstanceOf(ConsultationRefused.class)
                .hasMessageContaining("1 contributions");
        contributionAnswers.answer(list.get(1).id(), Outcome.NOT_TAKEN_UP, "It is another law's matter.", "");

        assertThat(tasksOf(focalPoint))
                .extracting(TaskSummary::formKey)
                .containsExactly("consultation/publish-outcome");
        scene.as(focalPoint, () -> consultations.publishOutcome(consultation, "We thank all."));
        assertThat(tasksOf(focalPoint)).isEmpty();
        assertThat(newsOf(invited)).contains("consultation.notice.answered", "consultation.notice.outcome");

        scene.signOut();
        var published = consultations.find(consultation).orElseThrow();
        assertThat(published.invited()).extracting(one -> one.id()).containsExactly(scene.partyOf(invited));
        assertThat(published.participants()).extracting(one -> one.id()).containsExactly(scene.partyOf(invited));
        assertThat(published.unnamed()).isEqualTo(1);
        assertThat(contributions.of(consultation))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.answer()).isNotNull());
    }

    @Test
    void aChangedAnswerIsHeardOfAgainAndTheFormerOneStaysOnRecord() {
        publish(Duration.ofDays(40));
        contribute(invited, false);
        time.pass(Duration.ofDays(41));
        scene.signIn(focalPoint);
        var id = contributions.of(consultation).getFirst().id();
        contributionAnswers.answer(id, Outcome.NOT_TAKEN_UP, "Too late.", "");
        consultations.publishOutcome(consultation, "");

        contributionAnswers.answer(id, Outcome.TAKEN_UP_IN_PART, "We looked again.", "Chapter 3");

        assertThat(newsOf(invited))
                .containsOnlyOnce("consultation.notice.answered")
                .containsOnlyOnce("consultation.notice.answerChanged");
        scene.signIn(invited);
        assertThat(contributions.mine(consultation).orElseThrow().answers())
                .extracting(answer -> answer.outcome())
                .containsExactly(Outcome.TAKEN_UP_IN_PART, Outcome.NOT_TAKEN_UP);
    }

    @Test
    void theFocalPointIsRemindedToAnswerAndToldWhenItIsOverdue() {
        publish(Duration.ofDays(40));
        contribute(invited, false);

        time.pass(Duration.ofDays(40 + 20));
        assertThat(newsOf(focalPoint)).doesNotContain("inbox.reminder");
        time.pass(Duration.ofDays(2));
        assertThat(newsOf(focalPoint)).containsOnlyOnce("inbox.reminder").doesNotContain("inbox.overdue");
        time.pass(Duration.ofDays(8));
        assertThat(newsOf(focalPoint)).containsOnlyOnce("inbox.overdue");
    }

    @Test
    void withoutAnyContributionTheOutcomeIsAskedForAtOnce() {
        publish(Duration.ofDays(40));

        time.pass(Duration.ofDays(41));

        assertThat(tasksOf(focalPoint))
                .extracting(TaskSummary::formKey)
                .containsExactly("consultation/publish-outcome");
    }

    @Test
    void anUnnamedAuthorIsKnownToNobodyElse() {
        publish(Duration.ofDays(40));
        contribute(invited, true);
        assertThat(seenBy(focalPoint)).isZero();
        time.pass(Duration.ofDays(41));

        for (var reader : List.of(focalPoint, scene.colleague(scene.partyOf(focalPoint)))) {
            scene.signIn(reader);
            assertThat(contributions.of(consultation)).singleElement().satisfies(one -> {
                assertThat(one.author()).isNull();
                assertThat(one.texts()).containsEntry(QUESTION.id(), "The one on fair trials.");
                assertThat(one.sentAt()).isBeforeOrEqualTo(clock.instant());
                assertThat(one.sentAt().atZone(PortalClock.GENEVA).getHour()).isZero();
            });
            assertThat(consultations.find(consultation).orElseThrow().participants())
                    .isEmpty();
        }
        scene.signIn(focalPoint);
        var name = people.party(scene.partyOf(invited)).orElseThrow().name();
        assertThat(notices.mine(20)).noneMatch(notice -> notice.arguments().contains(name));
    }

    @Test
    void contributionsAreSeenByTheirOwnOrganisationAndTheGovernmentOnlyUntilTheOutcome() {
        publish(Duration.ofDays(40));
        contribute(invited, false);
        write(other, false);

        assertThat(seenBy(focalPoint)).isEqualTo(1);
        for (var stranger : List.of(
                other,
                scene.person(PartyKind.GOVERNMENT, scene.newState()),
                scene.person(PartyKind.MINISTRY, state),
                scene.person(PartyKind.EMBASSY, state),
                scene.secretariat())) {
            assertThat(seenBy(stranger)).isZero();
        }
        scene.signOut();
        assertThat(contributions.of(consultation)).isEmpty();
        assertThat(consultations.find(consultation).orElseThrow().contributions())
                .isZero();
    }

    @Test
    void aDraftConsultationExistsForItsOwnGovernmentOnly() {
        scene.signIn(focalPoint);
        assertThat(consultations.find(consultation)).isPresent();

        for (var stranger : List.of(invited, scene.person(PartyKind.GOVERNMENT, scene.newState()))) {
            scene.signIn(stranger);
            assertThat(consultations.find(consultation)).isEmpty();
            assertThatThrownBy(() -> consultations.publish(consultation)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(
                            () -> contributionDesk.draft(consultation, new ContributionDraft(Map.of(), "Hello", false)))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void anOrganisationOutsideTheDirectoryCannotBeInvited() {
        var hidden = scene.partyOf(other);

        scene.signIn(focalPoint);
        assertThatThrownBy(() -> prepare(null, Duration.ofDays(40), hidden)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> prepare(null, Duration.ofDays(40), new PartyId(java.util.UUID.randomUUID())))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void theStakeholderListIsOfferedToTheNextCycle() {
        publish(Duration.ofDays(40));
        contribute(other, false);
        contribute(invited, true);
        var session = scene.newSession(Duration.ofDays(120), 5);
        var next = actor.callAs(Actor.PORTAL, () -> {
            var opened = cycles.open(state, 5, session.number());
            cycles.confirm(opened);
            return consultations.schedule(opened).orElseThrow().id();
        });

        scene.signIn(focalPoint);
        assertThat(consultations.listedBefore(next))
                .extracting(one -> one.id())
                .containsExactlyInAnyOrder(scene.partyOf(invited), scene.partyOf(other));
    }

    private PersonId listed(PartyKind kind) {
        var person = scene.person(kind, state);
        var party = people.party(scene.partyOf(person)).orElseThrow();
        actor.runAs(Actor.PORTAL, () -> organisations.register(party, OrganisationProfile.named(party.name(), true)));
        return person;
    }

    private void prepare(Duration opens, Duration closes, PartyId... more) {
        var now = clock.instant();
        var guests = new java.util.HashSet<>(Set.of(more));
        guests.add(scene.partyOf(invited));
        scene.as(
                focalPoint,
                () -> consultations.draft(
                        consultation,
                        new ConsultationDraft(
                                "Towards our report",
                                "The draft of the report.",
                                List.of(QUESTION),
                                opens == null ? null : now.plus(opens),
                                now.plus(closes),
                                null,
                                guests)));
    }

    private void publish(Duration length) {
        prepare(null, length);
        scene.as(focalPoint, () -> consultations.publish(consultation));
    }

    private void write(PersonId author, boolean unnamed) {
        scene.as(author, () -> {
            try {
                contributionDesk.draft(
                        consultation,
                        new ContributionDraft(Map.of(QUESTION.id(), "The one on fair trials."), "", unnamed));
            } catch (ConsultationRefused notOpenYet) {
                assertThat(notOpenYet).hasMessageContaining("Contributions are taken from");
            }
        });
    }

    private void contribute(PersonId author, boolean unnamed) {
        write(author, unnamed);
        scene.as(author, () -> contributionDesk.send(consultation));
    }

    private int seenBy(PersonId reader) {
        return scene.as(reader, () -> contributions.of(consultation).size());
    }

    private List<TaskSummary> tasksOf(PersonId person) {
        return scene.as(person, () -> inbox.mine());
    }

    private List<String> newsOf(PersonId person) {
        return scene.as(
                person,
                () -> notices.mine(50).stream().map(notice -> notice.key()).toList());
    }

    @Test
    void onlyStakeholdersAreInvited() {
        publish(Duration.ofDays(40));
        scene.signIn(focalPoint);
        var mission = scene.partyOf(scene.person(PartyKind.EMBASSY, state));
        refusedWith("consultation.refused.cannotBeInvited", () -> consultations.invite(consultation, mission));
        var hidden = scene.partyOf(scene.person(PartyKind.CSO, state));
        assertThatThrownBy(() -> consultations.invite(consultation, hidden)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> consultations.invite(consultation, PartyId.random()))
                .isInstanceOf(NotAllowed.class);
        var late = scene.partyOf(listed(PartyKind.NHRI));
        consultations.invite(consultation, late);
        assertThat(consultations.find(consultation).orElseThrow().invited())
                .extracting(one -> one.id())
                .contains(late);
    }
}
