package org.uprportal.advocacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.inbox.Inbox;
import org.uprportal.inbox.TaskSummary;
import org.uprportal.notification.NoticeSummary;
import org.uprportal.notification.Notices;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyId;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.submission.DraftDesk;
import org.uprportal.submission.FilingDesk;
import org.uprportal.submission.ProposedRecommendation;
import org.uprportal.submission.SubmissionDraft;
import org.uprportal.submission.SubmissionId;
import org.uprportal.submission.SubmissionSection;
import org.uprportal.submission.Submissions;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;
import org.uprportal.testing.Trail;

/** What an ask refuses, in which words; who hears of each of its steps; what is recorded, and when it is due. */
@PortalTest
class AskRulesTest {

    private static final String LAW = "Adopt a law on legal aid by 2030.";

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    Asks asks;

    @Autowired
    AskSteps steps;

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
    People people;

    @Autowired
    JdbcClient database;

    final UUID proposal = UUID.randomUUID();
    CycleId cycle;
    PersonId author;
    PersonId mission;
    PersonId other;
    SubmissionId submission;

    @BeforeEach
    void aFiledSubmission() {
        var state = scene.newState();
        cycle = scene.runningCycle(state);
        mission = scene.person(PartyKind.EMBASSY, state);
        other = scene.person(PartyKind.EMBASSY, state);
        author = scene.person(PartyKind.CSO, state);
        scene.signIn(author);
        submission = submissions.open(cycle, false, "Access to justice");
        draftDesk.save(
                submission,
                new SubmissionDraft(
                        "Access to justice",
                        List.of(new SubmissionSection("Background", "Courts are slow.", "", false)),
                        List.of(new ProposedRecommendation(proposal, LAW, "Justice")),
                        List.of()),
                0);
        filingDesk.askApproval(submission);
        scene.as(scene.colleague(scene.partyOf(author)), () -> filingDesk.approve(submission));
    }

    @Test
    void anAskHasWordsALetterAndAMissionAndNoneIsLongerThanItsField() {
        refusedWith(
                "advocacy.refused.nobodyChosen", () -> asks.send(submission, proposal, text(LAW, "", ""), Map.of()));
        refusedWith("advocacy.refused.length", () -> send(text(" ", "", ""), "Dear"), 4000);
        refusedWith("advocacy.refused.length", () -> send(text(LAW, "", ""), " "), 4000);
        refusedWith("advocacy.refused.length", () -> send(text("x".repeat(4001), "", ""), "Dear"), 4000);
        refusedWith("advocacy.refused.length", () -> send(text(LAW, "", ""), "x".repeat(4001)), 4000);
        refusedWith("advocacy.refused.length", () -> send(text(LAW, "", "x".repeat(4001)), "Dear"), 4000);
        refusedWith("advocacy.refused.length", () -> send(text(LAW, "x".repeat(301), ""), "Dear"), 300);
        assertThatThrownBy(() -> asks.send(submission, UUID.randomUUID(), text(LAW, "", ""), letters("Dear")))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        asks.send(new SubmissionId(UUID.randomUUID()), proposal, text(LAW, "", ""), letters("Dear")))
                .isInstanceOf(NotAllowed.class);
        assertThat(asks.mine()).isEmpty();
        assertThat(inbox.mine("advocacy/make-asks", submission.value())).isPresent();

        var ask = send(text("x".repeat(4000), "y".repeat(300), "z".repeat(4000)), "l".repeat(4000));

        assertThat(asks.find(ask)).hasValueSatisfying(one -> {
            assertThat(one.why()).hasSize(4000);
            assertThat(one.letter()).hasSize(4000);
            assertThat(one.summary().theme()).hasSize(300);
            assertThat(one.summary().recommendation()).hasSize(4000);
            assertThat(one.mine()).isTrue();
            assertThat(one.answer()).isNull();
            assertThat(one.agreed()).isNull();
            assertThat(one.slots()).isEmpty();
            assertThat(one.messages()).isEmpty();
        });
        assertThat(scene.as(mission, () -> asks.find(ask)).orElseThrow().mine()).isFalse();
    }

    @Test
    void whatIsSentWhileTheReviewBeginsIsTooLate() {
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW));
        refusedWith("advocacy.refused.tooLate", () -> send("Dear"));
    }

    @Test
    void anAnswerIsRefusedInWordsWhereItSaysNothing() {
        var ask = send("Dear");
        scene.signIn(mission);
        refusedWith("advocacy.refused.length", () -> asks.answer(ask, AskStatus.OTHER_WORDS, " ", List.of()), 4000);
        refusedWith(
                "advocacy.refused.length",
                () -> asks.answer(ask, AskStatus.DECLINED, "x".repeat(4001), List.of()),
                4000);
        refusedWith("advocacy.refused.withoutSlots", () -> asks.answer(ask, AskStatus.MEETING_OFFERED, "", List.of()));
        refusedWith(
                "advocacy.refused.length",
                () -> asks.answer(ask, AskStatus.MEETING_OFFERED, "", List.of("x".repeat(301))),
                300);
        assertThat(asks.find(ask).orElseThrow().summary().status()).isEqualTo(AskStatus.SENT);
        scene.as(
                author,
                () -> assertThatThrownBy(() -> asks.answer(ask, AskStatus.DECLINED, "", List.of()))
                        .isInstanceOf(NotAllowed.class));
        assertThatThrownBy(() -> asks.answer(new AskId(UUID.randomUUID()), AskStatus.DECLINED, "", List.of()))
                .isInstanceOf(NotAllowed.class);

        asks.answer(ask, AskStatus.OTHER_WORDS, "Adopt a law on legal aid.", List.of());

        assertThat(asks.find(ask).orElseThrow().answer()).isEqualTo("Adopt a law on legal aid.");
        refusedWith("advocacy.refused.wrongStatus", () -> asks.answer(ask, AskStatus.WILL_RAISE, "", List.of()));
        scene.as(author, () -> refusedWith("advocacy.refused.wrongStatus", () -> asks.settleMeeting(ask, null)));
        assertThat(Trail.actsOn(database, ask.value())).containsExactly("advocacy.sent", "advocacy.answered");
    }

    @Test
    void eachSideHearsOfTheOthersStepsAndNotOfItsOwn() {
        var ask = send("Dear");
        asks.write(ask, "A word more");
        assertThat(keys(mission)).contains("advocacy.notice.message");
        assertThat(keys(author)).doesNotContain("advocacy.notice.message");
        scene.as(mission, () -> asks.write(ask, "Thank you"));
        assertThat(keys(author)).contains("advocacy.notice.message");
        assertThat(keys(mission)).containsOnlyOnce("advocacy.notice.message");
        assertThat(asks.find(ask).orElseThrow().messages())
                .extracting(AskMessage::text)
                .containsExactly("A word more", "Thank you");
        assertThat(asks.find(ask).orElseThrow().messages())
                .extracting(AskMessage::by)
                .containsExactly(scene.partyOf(author), scene.partyOf(mission));
        refusedWith("advocacy.refused.length", () -> asks.write(ask, " "), 4000);
        refusedWith("advocacy.refused.length", () -> asks.write(ask, "x".repeat(4001)), 4000);
        scene.as(mission, () -> asks.answer(ask, AskStatus.MEETING_OFFERED, "", List.of("Monday 10:00")));
        assertThat(keys(author)).contains("advocacy.notice.answered.MEETING_OFFERED");
        asks.settleMeeting(ask, "Monday 10:00");
        assertThat(keys(mission))
                .contains("advocacy.notice.meetingAgreed")
                .doesNotContain("advocacy.notice.meetingNone");
        asks.withdraw(ask);
        assertThat(keys(mission)).contains("advocacy.notice.withdrawn");
        assertThat(keys(author)).doesNotContain("advocacy.notice.withdrawn", "advocacy.notice.meetingAgreed");
        assertThat(keys(other)).noneMatch(key -> key.startsWith("advocacy."));
        refusedWith("advocacy.refused.wrongStatus", () -> asks.write(ask, "Too late"));
        assertThat(scene.as(mission, () -> notices.mine(50)))
                .filteredOn(one -> one.key().startsWith("advocacy.notice"))
                .allSatisfy(one -> assertThat(one.path()).isEqualTo("lobbying/" + ask.value()));
        assertThat(Trail.actsOn(database, ask.value()))
                .containsExactly(
                        "advocacy.sent",
                        "advocacy.messageWritten",
                        "advocacy.messageWritten",
                        "advocacy.answered",
                        "advocacy.meetingSettled",
                        "advocacy.withdrawn");
    }

    @Test
    void tasksNameTheOtherSideAndMoveWithTheReview() {
        var sent = send("Dear");
        var review = cycles.get(cycle).on(CycleDate.REVIEW);
        var task = scene.as(mission, () -> inbox.mine("advocacy/answer-ask", sent.value()))
                .orElseThrow();
        assertThat(task.arguments()).hasToString("[" + nameOf(author) + "]");
        assertThat(task.due()).isEqualTo(asks.find(sent).orElseThrow().summary().due());
        assertThat(task.path()).isEqualTo("lobbying/" + sent.value());
        scene.as(mission, () -> asks.answer(sent, AskStatus.MEETING_OFFERED, "", List.of("Monday 10:00")));
        assertThat(inbox.mine("advocacy/agree-meeting", sent.value())
                        .orElseThrow()
                        .arguments())
                .hasToString("[" + nameOf(mission) + "]");
        asks.settleMeeting(sent, null);
        assertThat(due(sent)).isEqualTo(review.minus(Duration.ofDays(14)));

        var later = review.plus(Duration.ofDays(7));
        scene.as(scene.secretariat(), () -> cycles.move(cycle, CycleDate.REVIEW, later));

        assertThat(asks.find(sent).orElseThrow().summary().due()).isEqualTo(later.minus(Duration.ofDays(14)));
        assertThat(due(sent)).isEqualTo(later.minus(Duration.ofDays(14)));
        assertThat(timers(sent)).as("the review closes it then").contains(later);
    }

    @Test
    void whoHasAskedNobodyIsRemindedThirtyDaysBeforeAdvanceQuestionsAreDue() {
        var questions = cycles.get(cycle).on(CycleDate.ADVANCE_QUESTIONS_DUE);
        assertThat(inbox.mine("advocacy/make-asks", submission.value())
                        .orElseThrow()
                        .due())
                .isEqualTo(questions);
        var later = questions.plus(Duration.ofDays(2));
        scene.as(scene.secretariat(), () -> cycles.move(cycle, CycleDate.ADVANCE_QUESTIONS_DUE, later));
        time.travelTo(later.minus(Duration.ofDays(30)).minusSeconds(60));
        assertThat(keys(author)).doesNotContain("inbox.reminder");
        time.travelTo(later.minus(Duration.ofDays(30)).plusSeconds(60));
        assertThat(keys(author)).containsOnlyOnce("inbox.reminder");
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        assertThat(inbox.mine("advocacy/make-asks", submission.value())).isEmpty();
    }

    @Test
    void listsCountAndLeafThroughWhatEachSideSees() {
        var first = send("Dear");
        time.pass(Duration.ofMinutes(1));
        var second = asks.send(submission, proposal, text(LAW, "", ""), Map.of(scene.partyOf(other), "Dear"))
                .getFirst();
        asks.withdraw(first);
        assertThat(asks.mine()).extracting(AskSummary::id).containsExactly(second, first);
        assertThat(asks.counts()).isEqualTo(Map.of(AskStatus.SENT, 1, AskStatus.WITHDRAWN, 1));
        var all = EnumSet.allOf(AskStatus.class);
        assertThat(asks.mine(all, 0, 1).rows()).extracting(AskSummary::id).containsExactly(second);
        assertThat(asks.mine(all, 0, 1).total()).isEqualTo(2);
        assertThat(asks.mine(all, 1, 1).rows()).extracting(AskSummary::id).containsExactly(first);
        assertThat(asks.mine(Set.of(AskStatus.WITHDRAWN), 0, 10).rows())
                .extracting(AskSummary::id)
                .containsExactly(first);
        assertThat(asks.mine(Set.of(), 0, 10).rows()).isEmpty();
        scene.as(other, () -> {
            assertThat(asks.mine()).extracting(AskSummary::id).containsExactly(second);
            assertThat(asks.counts()).isEqualTo(Map.of(AskStatus.SENT, 1));
            assertThat(asks.mine(all, 0, 10).rows()).extracting(AskSummary::id).containsExactly(second);
        });
        assertThat(steps.sentBy(scene.partyOf(author))).containsExactly(second, first);
        assertThat(steps.unanswered(cycle)).containsExactly(second);
        // Taken back, the same mission can be asked again.
        assertThat(send("Dear again")).isNotEqualTo(first);
        scene.signOut();
        assertThat(asks.mine()).isEmpty();
        assertThat(asks.counts()).isEmpty();
        assertThat(asks.mine(all, 0, 10).rows()).isEmpty();
    }

    @Test
    void theReviewClosesAnAskOnce() {
        var ask = send("Dear");
        steps.closeUnanswered(ask);
        steps.closeUnanswered(ask);
        assertThat(keys(author)).containsOnlyOnce("advocacy.notice.unanswered");
        assertThat(keys(mission)).doesNotContain("advocacy.notice.unanswered");
        var answered = asks.send(submission, proposal, text(LAW, "", ""), Map.of(scene.partyOf(other), "Dear"))
                .getFirst();
        scene.as(other, () -> asks.answer(answered, AskStatus.DECLINED, "", List.of()));
        steps.closeUnanswered(answered);
        assertThat(asks.find(answered).orElseThrow().summary().status()).isEqualTo(AskStatus.DECLINED);
    }

    private List<Instant> timers(AskId ask) {
        return database.sql("""
                        select j.DUEDATE_ from ACT_RU_JOB j join ACT_RU_EXECUTION e on e.PROC_INST_ID_ = j.PROCESS_INSTANCE_ID_
                        where e.BUSINESS_KEY_ = ? and j.TYPE_ = 'timer'
                        """)
                .params(ask.value().toString())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .list();
    }

    private Instant due(AskId ask) {
        return scene.as(mission, () -> inbox.mine("advocacy/answer-ask", ask.value()))
                .map(TaskSummary::due)
                .orElseThrow();
    }

    private AskId send(String letter) {
        return send(text(LAW, "Justice", ""), letter);
    }

    private AskId send(AskText text, String letter) {
        return asks.send(submission, proposal, text, letters(letter)).getFirst();
    }

    private Map<PartyId, String> letters(String letter) {
        return Map.of(scene.partyOf(mission), letter);
    }

    private static AskText text(String recommendation, String theme, String why) {
        return new AskText(recommendation, theme, why, "");
    }

    private String nameOf(PersonId person) {
        return people.person(person).orElseThrow().party().name();
    }

    private List<String> keys(PersonId person) {
        return scene.as(
                person, () -> notices.mine(50).stream().map(NoticeSummary::key).toList());
    }
}
