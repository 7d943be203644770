package org.uprportal.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.account.People;
import org.uprportal.account.PersonSummary;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.notification.NoticeSummary;
import org.uprportal.notification.Notices;
import org.uprportal.organisation.Departures;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.MemberRole;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.Meanwhile;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;
import org.uprportal.submission.DraftDesk;
import org.uprportal.submission.SubmissionDraft;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.SubmissionSection;
import org.uprportal.submission.Submissions;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;
import org.uprportal.testing.Trail;

/** Taking, giving back, handing over, reminding and standing in: who may, who hears, what is kept, what is refused. */
@PortalTest
class InboxRulesTest {

    private static final String DRAFT = "submission/draft";
    private static final String ELEMENT = "userTask_draftSubmission";

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
    Submissions submissions;

    @Autowired
    DraftDesk draftDesk;

    @Autowired
    Cycles cycles;

    @Autowired
    People people;

    @Autowired
    Notices notices;

    @Autowired
    Meanwhile meanwhile;

    @Autowired
    CurrentActor actor;

    @Autowired
    PortalClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    StateCode state;
    CycleId cycle;
    PersonId drafter;
    PersonId colleague;
    PersonId owner;
    SubmissionId submission;
    TaskSummary task;

    @BeforeEach
    void oneOpenTaskOfThreeColleagues() {
        state = scene.newState();
        drafter = scene.person(PartyKind.CSO, state);
        colleague = scene.colleague(scene.partyOf(drafter));
        owner = scene.colleague(scene.partyOf(drafter), MemberRole.OWNER);
        cycle = scene.runningCycle(state);
        scene.signIn(drafter);
        submission = submissions.open(cycle, false, "Access to justice");
        task = inbox.mine().getFirst();
    }

    @Test
    void aTaskSaysWhatItIsAboutForWhichStateAndUntilWhen() {
        assertThat(inbox.mine()).singleElement().satisfies(one -> {
            assertThat(one.subject()).isEqualTo(submission.value());
            assertThat(one.formKey()).isEqualTo(DRAFT);
            assertThat(one.titleKey()).isEqualTo("submission.task.draft");
            assertThat(one.arguments()).hasToString("[Access to justice]");
            assertThat(one.state()).isEqualTo(state);
            assertThat(one.path()).isEqualTo("submissions/" + submission.value());
            assertThat(one.due())
                    .isEqualTo(
                            submissions.find(submission).orElseThrow().summary().deadline());
            assertThat(Duration.between(one.since(), clock.instant())).isLessThan(Duration.ofMinutes(1));
            assertThat(one.claimedBy()).isNull();
            assertThat(one.claimedByName()).isNull();
        });
        assertThat(inbox.mine(DRAFT, submission.value())).contains(task);
        assertThat(inbox.mine("submission/approve-draft", submission.value())).isEmpty();
        assertThat(inbox.mine(DRAFT, UUID.randomUUID())).isEmpty();
        scene.as(scene.person(PartyKind.CSO, state), () -> {
            assertThat(inbox.mine()).isEmpty();
            assertThat(inbox.mine(DRAFT, submission.value())).isEmpty();
            assertThat(inbox.counts()).isEmpty();
        });
        scene.signOut();
        assertThat(inbox.mine()).isEmpty();
        assertThat(inbox.counts()).isEmpty();
        assertThat(inbox.mine(TaskFilter.ALL, 0, 10)).isEmpty();
    }

    @Test
    void takingAndGivingBackIsTracedOnce() {
        inbox.claim(task.id());
        inbox.claim(task.id());
        assertThat(steps()).containsExactly(TaskAct.TAKEN);
        assertThat(inbox.counts()).containsExactly(new TaskCount(DRAFT, state, Whose.MINE, 1));
        scene.as(colleague, () -> {
            assertThat(inbox.counts()).containsExactly(new TaskCount(DRAFT, state, Whose.OTHERS, 1));
            refusedWith("inbox.takenBy", () -> inbox.claim(task.id()), nameOf(drafter));
            inbox.release(task.id());
            assertThat(inbox.releaseAll(List.of(task.id()))).isZero();
        });
        assertThat(inbox.mine().getFirst().claimedBy()).isEqualTo(drafter);
        assertThat(inbox.mine().getFirst().claimedByName()).isEqualTo(nameOf(drafter));

        inbox.release(task.id());

        assertThat(inbox.mine().getFirst().claimedBy()).isNull();
        assertThat(inbox.counts()).containsExactly(new TaskCount(DRAFT, state, Whose.GROUP, 1));
        assertThat(steps()).containsExactly(TaskAct.TAKEN, TaskAct.GIVEN_BACK);
        var back = handOvers.traceOf(task.id()).getLast();
        assertThat(back.before()).isEqualTo(nameOf(drafter));
        assertThat(back.after()).isNull();
        assertThat(back.by()).isEqualTo(nameOf(drafter));
        assertThat(Duration.between(back.at(), clock.instant())).isLessThan(Duration.ofMinutes(1));
        assertThat(Trail.actsOn(database, task.id().value())).containsExactly("inbox.claimed", "inbox.released");
    }

    @Test
    void whatIsDoneIsNobodysTaskAnyMore() {
        submissions.withdraw(submission);
        assertThat(inbox.mine()).isEmpty();
        refusedWith("inbox.doneMeanwhile", () -> inbox.claim(task.id()));
        refusedWith("inbox.doneMeanwhile", () -> inbox.release(task.id()));
        refusedWith("inbox.doneMeanwhile", () -> handOvers.handOver(task.id(), colleague, ""));
        refusedWith("inbox.doneMeanwhile", () -> handOvers.traceOf(task.id()));
        assertThat(inbox.claimAll(List.of(task.id()))).isZero();
    }

    @Test
    void whoHasJustDoneItIsKnownForAQuarterOfAnHour() {
        submissions.withdraw(submission);
        assertThat(scene.as(colleague, () -> meanwhile.about(submission.value())))
                .hasValueSatisfying(words ->
                        assertThat((Object) words.arguments().getFirst()).isEqualTo(nameOf(drafter)));
        time.pass(Duration.ofMinutes(16));
        assertThat(scene.as(colleague, () -> meanwhile.about(submission.value())))
                .isEmpty();
    }

    @Test
    void handingOverIsRefusedInWordsAndToldToWhoeverGetsIt() {
        inbox.claim(task.id());
        refusedWith("inbox.noteTooLong", () -> handOvers.handOver(task.id(), colleague, "x".repeat(501)), 500);
        refusedWith("inbox.noteTooLong", () -> handOvers.handOverAll(drafter, colleague, "x".repeat(501)), 500);
        refusedWith("inbox.sameHolder", () -> handOvers.handOver(task.id(), drafter, ""));
        refusedWith("inbox.sameHolder", () -> handOvers.handOverAll(drafter, drafter, ""));
        assertThat(handOvers.colleaguesFor(task.id()))
                .extracting(PersonSummary::id)
                .containsExactlyInAnyOrder(colleague, owner);
        assertThat(handOvers.colleaguesForAll(List.of()))
                .extracting(PersonSummary::id)
                .doesNotContain(drafter);

        handOvers.handOver(task.id(), colleague, "  " + "x".repeat(500) + "  ");

        assertThat(handOvers.traceOf(task.id()).getLast().note()).hasSize(500);
        var told = scene.as(colleague, () -> notices.mine(50)).getFirst();
        assertThat(told.key()).isEqualTo("inbox.handedToYou");
        assertThat(told.path()).isEqualTo(task.path());
        assertThat(told.arguments().getFirst()).hasToString(nameOf(drafter));
        assertThat(told.arguments().getLast().toString()).contains("submission.task.draft", "Access to justice");
        assertThat(keys(owner)).doesNotContain("inbox.handedToYou");
        assertThat(Trail.actsOn(database, task.id().value())).containsExactly("inbox.claimed", "inbox.handedOver");

        // Whoever manages the organisation's people moves it on, and nobody else who does not have it.
        refusedWith("inbox.takenBy", () -> handOvers.handOver(task.id(), owner, ""), nameOf(colleague));
        scene.signIn(owner);
        handOvers.handOver(task.id(), drafter, "");
        assertThat(handOvers.heldBy(drafter)).extracting(TaskSummary::id).containsExactly(task.id());
        assertThat(handOvers.heldBy(colleague)).isEmpty();
        assertThat(handOvers.openWorkOf(scene.partyOf(drafter))).isEqualTo(1);
        scene.signIn(drafter);
        assertThatThrownBy(() -> handOvers.openWorkOf(scene.partyOf(drafter))).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> handOvers.heldBy(colleague)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void aReminderReachesWhoeverHasItElseEverybodyWhoCouldAndOverdueReachesAll() {
        remind(submission.value(), ELEMENT);
        for (var one : List.of(drafter, colleague, owner)) {
            assertThat(count(one, "inbox.reminder")).isEqualTo(1);
        }
        remind(submission.value(), "userTask_another");
        remind(UUID.randomUUID(), ELEMENT);
        assertThat(count(drafter, "inbox.reminder")).isEqualTo(1);

        inbox.claim(task.id());
        remind(submission.value(), ELEMENT);
        assertThat(count(drafter, "inbox.reminder")).isEqualTo(2);
        assertThat(count(colleague, "inbox.reminder")).isEqualTo(1);
        escalate();
        for (var one : List.of(drafter, colleague, owner)) {
            assertThat(count(one, "inbox.overdue")).isEqualTo(1);
        }
        var told = scene.as(drafter, () -> notices.mine(50)).getFirst();
        assertThat(told.path()).isEqualTo(task.path());
        assertThat(told.arguments()).hasSize(2);
        assertThat(told.arguments().getFirst().toString()).contains("Access to justice");
        assertThat(told.arguments().getLast())
                .hasToString(String.valueOf(org.uprportal.platform.Words.moment(task.due())));
    }

    @Test
    void aNewTaskIsToldWithItsDay() {
        var told = scene.as(colleague, () -> notices.mine(50)).stream()
                .filter(one -> one.key().startsWith("inbox.newTask"))
                .toList();
        assertThat(told).singleElement().satisfies(one -> {
            assertThat(one.key()).isEqualTo("inbox.newTaskDue");
            assertThat(one.arguments()).hasSize(2);
            assertThat(one.path()).isEqualTo(task.path());
        });
    }

    @Test
    void theTitleOfATaskFollowsItsThing() {
        draftDesk.save(
                submission,
                new SubmissionDraft(
                        "Courts out of reach",
                        List.of(new SubmissionSection("Heading", "Words.", "", false)),
                        List.of(),
                        List.of()),
                0);
        actor.runAs(
                Actor.PORTAL, () -> transaction.executeWithoutResult(begun -> inboxSteps.refresh(submission.value())));
        assertThat(inbox.mine().getFirst().arguments()).hasToString("[Courts out of reach]");
        assertThat(inbox.mine().getFirst().due()).isEqualTo(task.due());
        scene.as(colleague, () -> assertThat(inbox.mine()).hasSize(1));
    }

    @Test
    void whatTiesPeopleToAThingGoesWhenItIsForgotten() {
        inbox.claim(task.id());
        actor.runAs(
                Actor.PORTAL, () -> transaction.executeWithoutResult(begun -> inboxSteps.forget(submission.value())));
        assertThat(inbox.mine().getFirst().claimedBy()).isNull();
        assertThat(handOvers.traceOf(task.id())).isEmpty();
    }

    @Test
    void theTasksOfManyThingsComeInTheOrderInWhichTheyAreDue() {
        var second = submissions.open(cycle, true, "Detention");
        assertThat(actor.callAs(
                        Actor.PORTAL,
                        () -> inbox.openOf(List.of(second.value(), submission.value(), UUID.randomUUID()))))
                .extracting(TaskSummary::subject)
                .containsExactly(submission.value(), second.value());
        assertThat(actor.callAs(Actor.PORTAL, () -> inbox.openOf(List.of()))).isEmpty();
    }

    @Test
    void substitutionsAreRefusedInWords() {
        var today = today();
        refusedWith(
                "inbox.badDays", () -> substitutions.arrange(drafter, colleague, today.plusDays(3), today.plusDays(2)));
        refusedWith(
                "inbox.badDays",
                () -> substitutions.arrange(drafter, colleague, today.minusDays(3), today.minusDays(1)));
        substitutions.arrange(drafter, colleague, today.plusDays(5), today.plusDays(6));
        refusedWith(
                "inbox.standsInAlready",
                () -> substitutions.arrange(drafter, owner, today.plusDays(6), today.plusDays(7)));
        refusedWith("inbox.standsInAlready", () -> substitutions.arrange(drafter, owner, today, today.plusDays(5)));
        substitutions.arrange(drafter, owner, today, today.plusDays(4));
        substitutions.arrange(drafter, owner, today.plusDays(7), today.plusDays(7));
        assertThatThrownBy(() -> substitutions.arrange(drafter, drafter, today.plusDays(9), today.plusDays(9)))
                .isInstanceOf(NotAllowed.class);
        assertThat(substitutions.colleagues())
                .extracting(PersonSummary::id)
                .containsExactlyInAnyOrder(colleague, owner);
        scene.signOut();
        assertThat(substitutions.colleagues()).isEmpty();
        assertThat(substitutions.mine()).isEmpty();
    }

    @Test
    void aSubstitutionIsToldSeenByBothAndEndedByTheAbsent() {
        var today = today();
        var later = substitutions.arrange(drafter, colleague, today.plusDays(5), today.plusDays(6));
        var now = substitutions.arrange(drafter, owner, today, today.plusDays(1));
        assertThat(keys(colleague)).containsOnlyOnce("inbox.youStandIn");
        var told = scene.as(colleague, () -> notices.mine(50)).stream()
                .filter(one -> one.key().equals("inbox.youStandIn"))
                .findFirst()
                .orElseThrow();
        assertThat(told.arguments())
                .hasToString(List.of(
                                nameOf(drafter),
                                org.uprportal.platform.Words.moment(
                                        midnight(today.plusDays(5)).toInstant()),
                                org.uprportal.platform.Words.moment(
                                        midnight(today.plusDays(7)).toInstant()))
                        .toString());
        assertThat(told.path()).isEqualTo("tasks");

        assertThat(substitutions.mine())
                .containsExactly(
                        new SubstitutionSummary(
                                now, drafter, nameOf(drafter), owner, nameOf(owner), today, today.plusDays(1), true),
                        new SubstitutionSummary(
                                later,
                                drafter,
                                nameOf(drafter),
                                colleague,
                                nameOf(colleague),
                                today.plusDays(5),
                                today.plusDays(6),
                                false));
        scene.as(colleague, () -> {
            assertThat(substitutions.mine()).extracting(SubstitutionSummary::id).containsExactly(later);
            assertThatThrownBy(() -> substitutions.end(later)).isInstanceOf(NotAllowed.class);
        });
        substitutions.end(later);
        scene.as(owner, () -> substitutions.end(now));
        assertThat(substitutions.mine()).isEmpty();
        assertThatThrownBy(() -> substitutions.end(later)).isInstanceOf(NotAllowed.class);
        assertThat(Trail.actsOn(database, later.value()))
                .containsExactly("inbox.substitutionArranged", "inbox.substitutionEnded");
    }

    @Test
    void whoeverLeavesStandsInForNobody() {
        var today = today();
        substitutions.arrange(drafter, colleague, today, today.plusDays(9));
        scene.as(colleague, () -> departures.leave(null, ""));
        assertThat(substitutions.mine()).isEmpty();
        assertThat(database.sql("select count(*) from inbox_substitution where absent_id = ?")
                        .params(drafter.value().toString())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aFilterTakesWhatItNames() {
        var count = new TaskCount(DRAFT, state, Whose.MINE, 3);
        assertThat(count.titleKey()).isEqualTo("submission.task.draft");
        assertThat(TaskFilter.ALL.takes(count)).isTrue();
        assertThat(new TaskFilter(Whose.MINE, state, DRAFT, TaskOrder.DUE).takes(count))
                .isTrue();
        assertThat(new TaskFilter(Whose.GROUP, null, null, TaskOrder.DUE).takes(count))
                .isFalse();
        assertThat(new TaskFilter(null, new StateCode("SVN"), null, TaskOrder.DUE).takes(count))
                .isFalse();
        assertThat(new TaskFilter(null, null, "submission/approve-draft", TaskOrder.DUE).takes(count))
                .isFalse();
        assertThat(TaskOrder.DUE.groupOf(DRAFT, "SVN")).isEmpty();
        assertThat(TaskOrder.STATE.groupOf(DRAFT, "SVN")).isEqualTo("SVN");
        assertThat(TaskOrder.STAGE.groupOf(DRAFT, "SVN")).isEqualTo("submission");
        assertThat(TaskOrder.KIND.groupOf(DRAFT, "SVN")).isEqualTo(DRAFT);
        scene.as(drafter, () -> {
            assertThat(inbox.mine(new TaskFilter(null, state, DRAFT, TaskOrder.STATE), 0, 10))
                    .hasSize(1);
            assertThat(inbox.mine(new TaskFilter(null, new StateCode("SVN"), null, TaskOrder.KIND), 0, 10))
                    .isEmpty();
            assertThat(inbox.mine(new TaskFilter(Whose.MINE, null, null, TaskOrder.STAGE), 0, 10))
                    .isEmpty();
            assertThat(inbox.mine(TaskFilter.ALL, 1, 10)).isEmpty();
        });
    }

    private List<TaskAct> steps() {
        return handOvers.traceOf(task.id()).stream().map(TaskStep::act).toList();
    }

    private String nameOf(PersonId person) {
        return people.person(person).orElseThrow().name();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), PortalClock.GENEVA);
    }

    private static ZonedDateTime midnight(LocalDate day) {
        return day.atStartOfDay(PortalClock.GENEVA);
    }

    private void remind(UUID subject, String element) {
        actor.runAs(Actor.PORTAL, () -> transaction.executeWithoutResult(begun -> inboxSteps.remind(subject, element)));
    }

    private void escalate() {
        actor.runAs(
                Actor.PORTAL,
                () -> transaction.executeWithoutResult(begun -> inboxSteps.escalate(submission.value(), ELEMENT)));
    }

    private List<String> keys(PersonId person) {
        return scene.as(
                person, () -> notices.mine(50).stream().map(NoticeSummary::key).toList());
    }

    private long count(PersonId person, String key) {
        return keys(person).stream().filter(key::equals).count();
    }
}
