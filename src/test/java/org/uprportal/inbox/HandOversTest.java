package org.uprportal.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.account.Members;
import org.uprportal.notification.NoticeSummary;
import org.uprportal.notification.Notices;
import org.uprportal.organisation.Departures;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.submission.Submissions;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** Tasks go from hand to hand with a trace; a substitute stands in for as long as the clock says. */
@PortalTest
class HandOversTest {

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    Inbox inbox;

    @Autowired
    InboxSteps inboxSteps;

    @Autowired
    HandOvers handOvers;

    @Autowired
    Substitutions substitutions;

    @Autowired
    Departures departures;

    @Autowired
    Members members;

    @Autowired
    Submissions submissions;

    @Autowired
    Notices notices;

    @Autowired
    CurrentActor actor;

    @Autowired
    PortalClock clock;

    @Autowired
    TransactionTemplate transaction;

    PersonId drafter;
    PersonId colleague;
    PersonId owner;

    @BeforeEach
    void twoOpenTasksOfWhichTheDrafterHasTakenBoth() {
        var state = scene.newState();
        drafter = scene.person(PartyKind.CSO, state);
        colleague = scene.colleague(scene.partyOf(drafter));
        owner = scene.colleague(scene.partyOf(drafter), MemberRole.OWNER);
        var cycle = scene.runningCycle(state);
        scene.signIn(drafter);
        submissions.open(cycle, false, "Access to justice");
        submissions.open(cycle, true, "Detention");
        assertThat(inbox.mine()).hasSize(2);
        inbox.mine().forEach(task -> inbox.claim(task.id()));
    }

    @Test
    void aHandedOverTaskTellsWhoHadItWhoHandedItToWhomWhenAndWhy() {
        var task = inbox.mine().getFirst().id();

        handOvers.handOver(task, colleague, "I am at the hearing all week.");

        scene.signIn(colleague);
        assertThat(inbox.mine())
                .filteredOn(one -> one.id().equals(task))
                .singleElement()
                .satisfies(one -> assertThat(one.claimedBy()).isEqualTo(colleague));
        assertThat(handOvers.traceOf(task))
                .extracting(TaskStep::act)
                .containsExactly(TaskAct.TAKEN, TaskAct.HANDED_OVER);
        assertThat(handOvers.traceOf(task).getLast()).satisfies(step -> {
            assertThat(step.before()).isEqualTo(step.by()).isNotNull();
            assertThat(step.after()).isEqualTo(actor.get().name());
            assertThat(step.note()).isEqualTo("I am at the hearing all week.");
        });
        assertThat(notices.mine(10)).extracting(NoticeSummary::key).contains("inbox.handedToYou");

        scene.signIn(drafter);
        refusedWith("inbox.takenBy", () -> handOvers.handOver(task, owner, ""));
        scene.signIn(scene.person(PartyKind.CSO, scene.newState()));
        refusedWith("inbox.doneMeanwhile", () -> handOvers.traceOf(task));
        assertThatThrownBy(() -> handOvers.heldBy(colleague)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void nobodyOutsideThePartyIsHandedATask() {
        var stranger = scene.person(PartyKind.CSO, scene.newState());
        var task = inbox.mine().getFirst().id();

        assertThatThrownBy(() -> handOvers.handOver(task, stranger, "")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> handOvers.handOverAll(drafter, stranger, "")).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoeverGoesHandsAllOpenTasksOverInOneStepOrNothingHappens() {
        scene.signIn(colleague);
        assertThatThrownBy(() -> departures.remove(drafter, colleague, "")).isInstanceOf(NotAllowed.class);

        scene.signIn(owner);
        assertThat(handOvers.heldBy(drafter)).as("the preview").hasSize(2);
        assertThat(departures.remove(drafter, colleague, "Change of staff")).isEqualTo(2);
        assertThat(handOvers.heldBy(colleague))
                .hasSize(2)
                .allSatisfy(task -> assertThat(
                                handOvers.traceOf(task.id()).getLast().note())
                        .isEqualTo("Change of staff"));

        scene.signIn(owner);
        var task = inbox.mine().getFirst().id();
        handOvers.handOver(task, owner, "");
        refusedWith("account.lastOwner", () -> departures.leave(colleague, ""));
        assertThat(handOvers.heldBy(owner)).as("nothing was handed over").hasSize(1);
    }

    @Test
    void tasksOfWhoeverIsSuspendedOrGoesWithoutSuccessorAreTheGroupsAgain() {
        scene.signIn(owner);
        members.suspend(drafter);

        scene.signIn(colleague);
        assertThat(inbox.mine())
                .hasSize(2)
                .allSatisfy(task -> assertThat(task.claimedBy()).isNull());
        inbox.claim(inbox.mine().getFirst().id());
        departures.leave(null, "");
        scene.signIn(owner);
        assertThat(inbox.mine()).allSatisfy(task -> assertThat(task.claimedBy()).isNull());
    }

    @Test
    void aSubstituteStandsInFromTheFirstDayToTheEndOfTheLast() {
        var today = LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
        var task = inbox.mine().getFirst().id();
        var other = inbox.mine().getLast();
        substitutions.arrange(drafter, colleague, today.plusDays(2), today.plusDays(4));

        scene.signIn(colleague);
        assertThat(inbox.mine()).allSatisfy(one -> assertThat(one.insteadOf()).isNull());
        refusedWith("inbox.takenBy", () -> inbox.claim(task));

        time.travelTo(today.plusDays(2).atStartOfDay(PortalClock.GENEVA).toInstant());
        assertThat(inbox.mine())
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.insteadOf()).isEqualTo(one.claimedByName()));
        inbox.claim(task);
        assertThat(handOvers.traceOf(task).getLast().act()).isEqualTo(TaskAct.TAKEN_FOR);
        scene.signIn(owner);
        assertThat(inbox.mine())
                .as("others do not stand in")
                .allSatisfy(one -> assertThat(one.insteadOf()).isNull());

        remind(other);
        assertThat(reminded(drafter)).isEqualTo(1);
        assertThat(reminded(colleague)).isEqualTo(1);
        assertThat(reminded(owner)).isZero();

        time.travelTo(today.plusDays(5).atStartOfDay(PortalClock.GENEVA).toInstant());
        scene.signIn(colleague);
        refusedWith("inbox.takenBy", () -> inbox.claim(other.id()));
        remind(other);
        assertThat(reminded(colleague)).isEqualTo(1);
    }

    @Test
    void substitutionIsArrangedByTheAbsentOrTheirOwnerAmongColleaguesWithoutOverlap() {
        var today = LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
        var stranger = scene.person(PartyKind.CSO, scene.newState());
        substitutions.arrange(drafter, colleague, today, today.plusDays(4));

        refusedWith(
                "inbox.standsInAlready",
                () -> substitutions.arrange(drafter, owner, today.plusDays(4), today.plusDays(6)));
        refusedWith("inbox.badDays", () -> substitutions.arrange(drafter, owner, today.plusDays(9), today.plusDays(8)));
        assertThatThrownBy(() -> substitutions.arrange(drafter, stranger, today.plusDays(9), today.plusDays(9)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> substitutions.arrange(owner, drafter, today, today))
                .isInstanceOf(NotAllowed.class);
        scene.signIn(owner);
        substitutions.arrange(drafter, owner, today.plusDays(5), today.plusDays(6));
    }

    private void remind(TaskSummary task) {
        var element = "userTask_draftSubmission";
        actor.runAs(
                Actor.PORTAL,
                () -> transaction.executeWithoutResult(begun -> inboxSteps.remind(task.subject(), element)));
    }

    private long reminded(PersonId person) {
        return scene.as(
                person,
                () -> notices.mine(50).stream()
                        .filter(one -> one.key().equals("inbox.reminder"))
                        .count());
    }
}
