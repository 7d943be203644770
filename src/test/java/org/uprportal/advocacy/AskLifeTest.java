package org.uprportal.advocacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.inbox.Inbox;
import org.uprportal.notification.Notices;
import org.uprportal.organisation.Coalitions;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.EngineCare;
import org.uprportal.submission.DraftDesk;
import org.uprportal.submission.FilingDesk;
import org.uprportal.submission.ProposedRecommendation;
import org.uprportal.submission.SubmissionDraft;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.SubmissionSection;
import org.uprportal.submission.Submissions;
import org.uprportal.testing.Alliance;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** From a filed submission to a State's answer. */
@PortalTest
class AskLifeTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    Asks asks;

    @Autowired
    Submissions submissions;

    @Autowired
    DraftDesk draftDesk;

    @Autowired
    FilingDesk filingDesk;

    @Autowired
    Cycles cycles;

    @Autowired
    Inbox inbox;

    @Autowired
    Notices notices;

    @Autowired
    EngineCare care;

    @Autowired
    JdbcClient database;

    final UUID proposal = UUID.randomUUID();
    CycleId cycle;
    PersonId author;
    PersonId mission;
    PersonId otherMission;
    PersonId government;
    SubmissionId submission;

    @BeforeEach
    void fileASubmission() {
        var state = scene.newState();
        government = scene.person(PartyKind.GOVERNMENT, state);
        cycle = scene.runningCycle(state);
        mission = scene.person(PartyKind.EMBASSY, state);
        otherMission = scene.person(PartyKind.EMBASSY, state);
        author = scene.person(PartyKind.CSO, state);
        scene.signIn(author);
        submission = file(proposal, scene.colleague(scene.partyOf(author)));
    }

    /** Filed by whoever is signed in and approved by a second person. */
    private SubmissionId file(UUID proposal, PersonId approver) {
        var submission = submissions.open(cycle, false, "Access to justice");
        draftDesk.save(
                submission,
                new SubmissionDraft(
                        "Access to justice",
                        List.of(new SubmissionSection("Background", "Courts are slow.", "", false)),
                        List.of(new ProposedRecommendation(proposal, "Adopt a law on legal aid by 2030.", "Justice")),
                        List.of()),
                0);
        filingDesk.askApproval(submission);
        scene.as(approver, () -> filingDesk.approve(submission));
        return submission;
    }

    @Test
    void aFiledSubmissionAsksItsOrganisationToLobbyAndSendingAsksTheMission() {
        assertThat(inbox.mine()).anyMatch(task -> task.formKey().equals("advocacy/make-asks"));

        var ask = send();

        assertThat(inbox.mine()).noneMatch(task -> task.formKey().equals("advocacy/make-asks"));
        scene.signIn(mission);
        assertThat(inbox.mine()).singleElement().satisfies(task -> {
            assertThat(task.formKey()).isEqualTo("advocacy/answer-ask");
            assertThat(task.subject()).isEqualTo(ask.value());
        });
        asks.answer(ask, AskStatus.WILL_RAISE, "", List.of());
        assertThat(inbox.mine()).isEmpty();
        scene.signIn(author);
        assertThat(asks.find(ask).orElseThrow().summary().status()).isEqualTo(AskStatus.WILL_RAISE);
        assertThat(notices.mine(10)).anyMatch(one -> one.key().equals("advocacy.notice.answered.WILL_RAISE"));
    }

    @Test
    void existsForItsTwoSidesOnly() {
        var ask = send();

        for (var stranger : List.of(government, otherMission, scene.secretariat())) {
            scene.signIn(stranger);
            assertThat(asks.find(ask)).isEmpty();
            assertThat(asks.mine()).isEmpty();
            assertThatThrownBy(() -> asks.answer(ask, AskStatus.DECLINED, "", List.of()))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> asks.write(ask, "Hello")).isInstanceOf(NotAllowed.class);
            assertThat(notices.mine(50)).noneMatch(one -> one.key().startsWith("advocacy"));
        }
    }

    @Test
    void aProcessThatStillWaitsForAMeetingOfAnAskThatIsOverIsNamedAndFreed() {
        var ask = send();
        scene.as(mission, () -> asks.answer(ask, AskStatus.MEETING_OFFERED, "", List.of("Monday 10:00")));
        assertThat(care.odd()).noneMatch(one -> one.subject().equals(ask.value()));
        database.sql("update advocacy_ask set status = 'WILL_RAISE' where id = ?")
                .param(ask.value().toString())
                .update();
        var odd = care.odd().stream()
                .filter(one -> one.subject().equals(ask.value()))
                .toList();
        assertThat(odd)
                .singleElement()
                .satisfies(one -> assertThat(one.waiting()).containsExactly("userTask_agreeMeeting"));

        assertThat(care.free(odd.getFirst())).isTrue();

        assertThat(inbox.mine("advocacy/agree-meeting", ask.value())).isEmpty();
        assertThat(scene.as(mission, () -> inbox.mine("advocacy/answer-ask", ask.value())))
                .isEmpty();
        assertThat(care.odd()).noneMatch(one -> one.subject().equals(ask.value()));
    }

    @Test
    void aMeetingIsOfferedAndAgreed() {
        var ask = send();
        scene.as(
                mission,
                () -> asks.answer(ask, AskStatus.MEETING_OFFERED, "", List.of("Monday 10:00", "Tuesday 9:00")));

        assertThat(inbox.mine()).anyMatch(task -> task.formKey().equals("advocacy/agree-meeting"));
        asks.settleMeeting(ask, "Tuesday 9:00");

        assertThat(asks.find(ask).orElseThrow().agreed()).isEqualTo("Tuesday 9:00");
        assertThat(inbox.mine()).isEmpty();
        scene.signIn(mission);
        assertThat(notices.mine(20))
                .filteredOn(one -> one.key().equals("advocacy.notice.meetingAgreed"))
                .singleElement()
                .satisfies(one -> assertThat(one.arguments()).hasToString("[Tuesday 9:00]"));
        assertThat(inbox.mine("advocacy/answer-ask", ask.value())).isPresent();

        asks.answer(ask, AskStatus.WILL_RAISE, "", List.of());

        assertThat(inbox.mine()).isEmpty();
        assertThat(asks.find(ask).orElseThrow().summary().status()).isEqualTo(AskStatus.WILL_RAISE);
        assertThat(asks.find(ask).orElseThrow().agreed()).isEqualTo("Tuesday 9:00");
    }

    @Test
    void whereNoneOfTheTimesWorksTheMissionHasNotDeclinedAndMayOfferOthers() {
        var ask = send();
        scene.as(mission, () -> asks.answer(ask, AskStatus.MEETING_OFFERED, "", List.of("Monday 10:00")));
        refusedWith("advocacy.refused.wrongStatus", () -> asks.settleMeeting(ask, "Sunday 3:00"));

        asks.settleMeeting(ask, null);

        assertThat(asks.find(ask).orElseThrow().summary().status()).isEqualTo(AskStatus.MEETING_NONE);
        scene.signIn(mission);
        assertThat(notices.mine(20)).anyMatch(one -> one.key().equals("advocacy.notice.meetingNone"));
        assertThat(inbox.mine("advocacy/answer-ask", ask.value())).isPresent();
        assertThat(remindersOf(mission))
                .as("the reminder stands before the new date")
                .isZero();
        asks.answer(ask, AskStatus.MEETING_OFFERED, "", List.of("Friday 15:00"));
        assertThat(asks.find(ask).orElseThrow().slots()).containsExactly("Friday 15:00");
        scene.signIn(author);
        assertThat(inbox.mine("advocacy/agree-meeting", ask.value())).isPresent();
        asks.settleMeeting(ask, "Friday 15:00");
        scene.as(mission, () -> asks.answer(ask, AskStatus.DECLINED, "", List.of()));
        assertThat(asks.find(ask).orElseThrow().summary().status()).isEqualTo(AskStatus.DECLINED);
    }

    @Test
    void aMeetingWithoutAnAnswerAfterItIsClosedByTheReview() {
        var ask = send();
        scene.as(mission, () -> asks.answer(ask, AskStatus.MEETING_OFFERED, "", List.of("Monday 10:00")));
        asks.settleMeeting(ask, "Monday 10:00");

        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(10));

        assertThat(asks.find(ask).orElseThrow().summary().status()).isEqualTo(AskStatus.UNANSWERED);
        assertThat(notices.mine(20)).anyMatch(one -> one.key().equals("advocacy.notice.unanswered"));
        assertThat(scene.as(mission, () -> inbox.mine())).isEmpty();
    }

    @Test
    void aWithdrawnSubmissionTakesWhatItAskedForFromTheMissionsTasks() {
        var ask = send();

        submissions.withdraw(submission);

        assertThat(asks.find(ask).orElseThrow().summary().status()).isEqualTo(AskStatus.WITHDRAWN);
        scene.signIn(mission);
        assertThat(inbox.mine()).isEmpty();
        assertThat(notices.mine(20)).anyMatch(one -> one.key().equals("advocacy.notice.withdrawn"));
        refusedWith("advocacy.refused.wrongStatus", () -> asks.answer(ask, AskStatus.WILL_RAISE, "", List.of()));
    }

    @Test
    void theDueDateFollowsTheReviewAndNothingElse() {
        var ask = send();
        var due = asks.find(ask).orElseThrow().summary().due();
        var sent = asks.find(ask).orElseThrow().summary().sentAt();
        assertThat(due).isEqualTo(sent.plus(Duration.ofDays(21)));
        time.pass(Duration.ofDays(3));
        var later = cycles.get(cycle).on(CycleDate.ADVANCE_QUESTIONS_DUE).plus(Duration.ofDays(1));
        scene.as(scene.secretariat(), () -> cycles.move(cycle, CycleDate.ADVANCE_QUESTIONS_DUE, later));
        assertThat(scene.as(mission, () -> inbox.mine("advocacy/answer-ask", ask.value()))
                        .orElseThrow()
                        .due())
                .isEqualTo(due);

        var earlier = sent.plus(Duration.ofDays(30));
        scene.as(scene.secretariat(), () -> cycles.move(cycle, CycleDate.REVIEW, earlier));
        assertThat(scene.as(mission, () -> inbox.mine("advocacy/answer-ask", ask.value()))
                        .orElseThrow()
                        .due())
                .isEqualTo(earlier.minus(Duration.ofDays(14)));
    }

    @Test
    void twoMessagesAtOnceBothStand() throws Exception {
        var ask = send();
        try (var both = Executors.newFixedThreadPool(2)) {
            var start = new CyclicBarrier(2);
            for (int round = 0; round < 10; round++) {
                var words = "Word " + round;
                var written = Stream.of(author, mission)
                        .map(person -> both.submit(() -> {
                            start.await();
                            scene.as(person, () -> asks.write(ask, words));
                            return true;
                        }))
                        .toList();
                for (var one : written) {
                    assertThat(one.get()).isTrue();
                }
            }
        }
        assertThat(asks.find(ask).orElseThrow().messages()).hasSize(20);
    }

    private long remindersOf(PersonId person) {
        return scene.as(person, () -> notices.mine(50)).stream()
                .filter(one -> one.key().equals("inbox.reminder"))
                .count();
    }

    @Test
    void theReviewClosesWhatNobodyAnswered() {
        var ask = send();
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(10));

        assertThat(asks.find(ask).orElseThrow().summary().status()).isEqualTo(AskStatus.UNANSWERED);
        scene.signIn(mission);
        assertThat(inbox.mine()).isEmpty();
        assertThat(notices.mine(20).stream().filter(one -> one.key().equals("inbox.reminder")))
                .hasSize(1);
        refusedWith("advocacy.refused.wrongStatus", () -> asks.answer(ask, AskStatus.WILL_RAISE, "", List.of()));
    }

    @Test
    void aWithdrawnAskDisappearsFromTheMissionsTasks() {
        var ask = send();
        asks.withdraw(ask);

        assertThat(scene.as(mission, () -> inbox.mine())).isEmpty();
        refusedWith("advocacy.refused.wrongStatus", () -> asks.withdraw(ask));
    }

    @Test
    void theSameMissionIsNotAskedTwiceAndStrangersNotAtAll() {
        send();
        refusedWith("advocacy.refused.twice", this::send);
        var stranger = scene.person(PartyKind.EMBASSY, scene.newState());
        assertThatThrownBy(() -> asks.send(submission, proposal, text(), Map.of(scene.partyOf(stranger), "Dear")))
                .isInstanceOf(NotAllowed.class);
        time.pass(Duration.ofDays(1));
        assertThat(asks.mine()).hasSize(1);
    }

    @Test
    void theThreadOfACoalitionIsAlsoThatOfWhoActsForItAndBearsItsNameOnly() {
        var alliance = Alliance.in(cycles.get(cycle).state(), beans);
        var theirs = UUID.randomUUID();
        var filed = scene.as(alliance.editor(), () -> file(theirs, alliance.lead()));
        scene.signIn(alliance.acting());
        assertThat(inbox.mine("advocacy/make-asks", filed.value())).isPresent();

        var ask = asks.send(filed, theirs, text(), Map.of(scene.partyOf(mission), "Dear mission"))
                .getFirst();
        asks.write(ask, "A word more");
        var seen = scene.as(mission, () -> asks.find(ask)).orElseThrow();
        assertThat(seen.summary().author()).isEqualTo(alliance.coalition());
        assertThat(seen.messages()).extracting(AskMessage::by).containsExactly(alliance.coalition());
        assertThat(seen.mine()).isFalse();
        scene.as(mission, () -> asks.answer(ask, AskStatus.MEETING_OFFERED, "", List.of("Monday 10:00")));

        assertThat(asks.mine()).extracting(AskSummary::id).containsExactly(ask);
        assertThat(asks.find(ask).orElseThrow().mine()).isTrue();
        assertThat(notices.mine(20)).anyMatch(one -> one.key().equals("advocacy.notice.answered.MEETING_OFFERED"));
        assertThat(inbox.mine("advocacy/agree-meeting", ask.value())).isPresent();
        for (var outside : List.of(alliance.mere(), alliance.unseen(), alliance.actingViewer())) {
            scene.signIn(outside);
            assertThat(asks.find(ask)).isEmpty();
            assertThat(asks.mine()).isEmpty();
            assertThat(inbox.mine()).isEmpty();
            assertThat(notices.mine(50)).noneMatch(one -> one.key().startsWith("advocacy"));
            assertThatThrownBy(() -> asks.write(ask, "Hello")).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> asks.settleMeeting(ask, "Monday 10:00")).isInstanceOf(NotAllowed.class);
        }

        var coalitions = beans.getBean(Coalitions.class);
        var member = scene.partyOf(alliance.acting());
        scene.as(alliance.lead(), () -> coalitions.letAct(alliance.coalition(), member, false));
        scene.signIn(alliance.acting());
        assertThat(asks.find(ask)).as("once it may no longer act").isEmpty();
        assertThat(inbox.mine()).isEmpty();
        scene.as(alliance.lead(), () -> coalitions.letAct(alliance.coalition(), member, true));
        asks.settleMeeting(ask, "Monday 10:00");
        assertThat(scene.as(alliance.editor(), () -> inbox.mine())).isEmpty();
    }

    private AskId send() {
        return asks.send(submission, proposal, text(), Map.of(scene.partyOf(mission), "Dear mission"))
                .getFirst();
    }

    private static AskText text() {
        return new AskText("Adopt a law on legal aid by 2030.", "Justice", "Nobody can pay for a lawyer.", "");
    }
}
