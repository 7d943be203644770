package org.uprportal.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.meeting.Question.Kind;
import org.uprportal.notification.Notices;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.privacy.PersonalRecords;
import org.uprportal.state.StateCode;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** What hosts ask, and who answers it to whom. */
@PortalTest
class QuestionsTest {

    private static final String ZONE = "Europe/Zurich";
    private static final Question FOOD =
            new Question(QuestionId.random(), Kind.CHOICE, "What do you eat?", List.of("All", "No meat"), true);
    private static final Question STEPS =
            new Question(QuestionId.random(), Kind.YES_NO, "Do you need a ramp?", List.of(), false);

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    PortalClock clock;

    @Autowired
    Meetings meetings;

    @Autowired
    Seats seats;

    @Autowired
    GuestDesk guestDesk;

    @Autowired
    Hosts hosts;

    @Autowired
    Questions questions;

    @Autowired
    Answers answers;

    @Autowired
    Notices notices;

    @Autowired
    RetainedTyped retained;

    @Autowired
    PersonalRecords records;

    @Autowired
    JdbcClient database;

    StateCode state;
    PersonId host;
    PersonId first;
    PersonId second;
    PersonId government;
    Question food;
    Question steps;

    @BeforeEach
    void people() {
        state = scene.newState();
        host = scene.person(PartyKind.EMBASSY, state);
        first = scene.person(PartyKind.CSO, state);
        second = scene.person(PartyKind.CSO, state);
        government = scene.person(PartyKind.GOVERNMENT, state);
        food = anew(FOOD);
        steps = anew(STEPS);
    }

    @Test
    void whatIsAskedIsPublicAndAnswersAreReadByTheHostAndTheirOwnOnly() {
        var meeting = called(MeetingWelcome.USUAL, food, steps);
        scene.signOut();
        assertThat(questions.of(meeting)).containsExactly(food, steps);

        var seat = register(first, meeting, Map.of(food.id(), "No meat", steps.id(), Question.YES));

        var given = Map.of(food.id(), "No meat", steps.id(), Question.YES);
        assertThat(scene.as(first, () -> answers.of(seat))).isEqualTo(given);
        assertThat(scene.as(host, () -> answers.of(meeting, List.of(seat)))).isEqualTo(Map.of(seat, given));
        for (var other : List.of(second, government)) {
            assertThat(scene.as(other, () -> answers.of(seat))).isEmpty();
            assertThat(scene.as(other, () -> answers.of(meeting, List.of(seat))))
                    .isEmpty();
            assertThatThrownBy(() -> scene.as(other, () -> answers.write(seat, given)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> scene.as(other, () -> questions.write(meeting, List.of(), List.of())))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() -> scene.as(host, () -> answers.write(seat, given)))
                .isInstanceOf(NotAllowed.class);
        scene.signOut();
        assertThat(answers.of(seat)).isEmpty();
        var elsewhere = called(MeetingWelcome.USUAL, anew(FOOD));
        assertThat(scene.as(host, () -> answers.of(elsewhere, List.of(seat))))
                .as("another meeting is no way to them")
                .isEmpty();
    }

    @Test
    void nobodyRegistersWithoutAnAnswerThatIsNeededWithOneThatIsNoneOrToOtherQuestions() {
        var meeting = called(MeetingWelcome.USUAL, food, steps);
        refusedWith("meeting.refused.answerMissing", () -> register(first, meeting, Map.of(food.id(), " ")));
        refusedWith("meeting.refused.questionsMeanwhile", () -> register(first, meeting, Map.of()));
        refusedWith("meeting.refused.questionsMeanwhile", () -> register(first, meeting, Map.of(food.id(), "Fish")));
        refusedWith(
                "meeting.refused.questionsMeanwhile",
                () -> register(first, meeting, Map.of(food.id(), "All", QuestionId.random(), "x")));
        refusedWith(
                "meeting.refused.questionsMeanwhile",
                () -> register(first, meeting, Map.of(food.id(), "All", steps.id(), "perhaps")));
        refusedWith("meeting.refused.length", () -> register(first, meeting, Map.of(food.id(), "x".repeat(9_000_000))));
        assertThat(scene.as(host, () -> guestDesk.count(meeting)))
                .as("nothing is kept of what was refused")
                .isZero();
    }

    @Test
    void aFormFromBeforeTheHostAskedMoreIsRefusedAndWhoeverIsRegisteredIsToldAndAnswersLater() {
        var meeting = called(MeetingWelcome.USUAL);
        var seat = register(second, meeting, Map.of());

        scene.as(host, () -> questions.write(meeting, List.of(), List.of(food)));

        assertThat(scene.as(second, () -> notices.mine(100)))
                .anySatisfy(one -> assertThat(one.key()).isEqualTo("meeting.notice.changed"));
        refusedWith("meeting.refused.questionsMeanwhile", () -> register(first, meeting, Map.of()));
        refusedWith(
                "meeting.refused.questionsMeanwhile",
                () -> scene.as(host, () -> questions.write(meeting, List.of(), List.of(steps))));
        scene.as(second, () -> answers.write(seat, Map.of(food.id(), "All")));
        assertThat(scene.as(host, () -> answers.of(seat))).containsEntry(food.id(), "All");

        scene.as(host, () -> questions.write(meeting, List.of(food), List.of(steps)));
        assertThat(scene.as(host, () -> answers.of(seat)))
                .as("what is not asked any more is forgotten")
                .isEmpty();
    }

    @Test
    void arabicAndLinesOfAnyScriptComeBackAsTheyWereTyped() {
        var line = new Question(QuestionId.random(), Kind.TEXT, "ماذا تحتاجون؟", List.of(), true);
        var meeting = called(MeetingWelcome.USUAL, line);
        var seat = register(first, meeting, Map.of(line.id(), "ترجمة إلى لغة الإشارة 👩‍🦽"));
        assertThat(scene.as(host, () -> answers.of(seat))).containsEntry(line.id(), "ترجمة إلى لغة الإشارة 👩‍🦽");
        assertThat(questions.of(meeting).getFirst().words()).isEqualTo("ماذا تحتاجون؟");
    }

    @Test
    void aQuestionNeedsWordsAChoiceTwoAnswersAndThereAreNotTooMany() {
        var meeting = called(MeetingWelcome.USUAL);
        for (var none : List.of(
                new Question(QuestionId.random(), Kind.TEXT, " ", List.of(), false),
                new Question(QuestionId.random(), Kind.CHOICE, "Which?", List.of("One", "One", " "), false))) {
            refusedWith(
                    "meeting.refused.nothingAsked",
                    () -> scene.as(host, () -> questions.write(meeting, List.of(), List.of(none))));
        }
        var many = java.util.stream.IntStream.rangeClosed(0, Questions.MOST)
                .mapToObj(one -> anew(STEPS))
                .toList();
        refusedWith(
                "meeting.refused.tooManyQuestions",
                () -> scene.as(host, () -> questions.write(meeting, List.of(), many)));
        assertThat(questions.of(meeting)).isEmpty();
    }

    @Test
    void onceItHasBegunOrIsCancelledNothingIsAskedOrAnswered() {
        var meeting = called(MeetingWelcome.USUAL, food);
        var seat = register(first, meeting, Map.of(food.id(), "All"));
        var cancelled = called(MeetingWelcome.USUAL, anew(FOOD));
        scene.as(host, () -> meetings.cancel(cancelled, "Snow"));
        refusedWith(
                "meeting.refused.wrongStatus",
                () -> scene.as(host, () -> questions.write(cancelled, questions.of(cancelled), List.of())));
        time.travelTo(meetings.find(meeting).orElseThrow().summary().begins().plusSeconds(1));
        refusedWith(
                "meeting.refused.wrongStatus",
                () -> scene.as(host, () -> questions.write(meeting, List.of(food), List.of())));
        refusedWith(
                "meeting.refused.wrongStatus",
                () -> scene.as(first, () -> answers.write(seat, Map.of(food.id(), "No meat"))));
    }

    @ParameterizedTest
    @EnumSource(
            value = PartyKind.class,
            names = {"CSO", "UNCT", "MINISTRY", "GOVERNMENT"})
    void hostsOfEveryKindAskAndCohostsReadTheAnswersToo(PartyKind kind) {
        host = scene.person(kind, state);
        var meeting = called(MeetingWelcome.USUAL, food);
        var together = scene.person(PartyKind.EMBASSY, state);
        var asked = scene.as(host, () -> hosts.ask(meeting, scene.partyOf(together)));
        scene.as(together, () -> hosts.answer(asked, true, ""));
        var seat = register(first, meeting, Map.of(food.id(), "All"));
        for (var one : List.of(host, together)) {
            assertThat(scene.as(one, () -> answers.of(seat))).containsEntry(food.id(), "All");
        }
    }

    @Test
    void whatIsAnsweredUnseenIsReadByNoGovernmentThatHostsAndTheStatementSaysWhoReadsIt() {
        var meeting = called(MeetingWelcome.USUAL.reaching(new MeetingReach(Set.of(), Set.of(), true)), food);
        var asked = scene.as(host, () -> hosts.ask(meeting, scene.partyOf(government)));
        scene.as(government, () -> hosts.answer(asked, true, ""));
        var statement = scene.as(first, () -> seats.statement(meeting, Veil.UNSEEN));
        assertThat(statement.lines())
                .filteredOn(one -> one.key().equals("meeting.sight.answers"))
                .singleElement()
                .satisfies(one -> assertThat(one.hosts()).containsExactly(scene.partyOf(host)));

        var seat = scene.as(
                first,
                () -> seats.register(
                        meeting,
                        new SeatRequest(
                                Attending.PLACE,
                                false,
                                Veil.UNSEEN,
                                statement,
                                1,
                                List.of(),
                                Map.of(food.id(), "All"))));

        assertThat(scene.as(host, () -> answers.of(seat))).hasSize(1);
        assertThat(scene.as(government, () -> answers.of(seat))).isEmpty();
        assertThat(scene.as(government, () -> answers.of(meeting, List.of(seat))))
                .isEmpty();
    }

    @Test
    void answersGoWithTheRegistrationWithTheirAuthorAndNinetyDaysAfterTheMeeting() {
        var meeting = called(MeetingWelcome.USUAL, food);
        var withdrawn = register(first, meeting, Map.of(food.id(), "All"));
        scene.as(first, () -> seats.withdraw(withdrawn));
        assertThat(kept(withdrawn)).isZero();

        var colleague = scene.colleague(scene.partyOf(first));
        var seat = register(colleague, meeting, Map.of(food.id(), "All"));
        assertThat(kept(seat)).isEqualTo(1);
        scene.as(colleague, () -> assertThat(records.mine().toString()).contains("What do you eat?"));

        var over = meetings.find(meeting).orElseThrow().summary().over();
        retained.forget(over);
        assertThat(kept(seat)).isEqualTo(1);
        retained.forget(over.plusSeconds(1));
        assertThat(kept(seat)).isZero();
        assertThat(retained.kept()).hasDays(90);
    }

    private int kept(SeatId seat) {
        return database.sql("select count(*) from meeting_answer where seat_id = ?")
                .params(seat.value().toString())
                .query(Integer.class)
                .single();
    }

    private static Question anew(Question one) {
        return new Question(QuestionId.random(), one.kind(), one.words(), one.choices(), one.required());
    }

    private SeatId register(PersonId who, MeetingId meeting, Map<QuestionId, String> given) {
        return scene.as(
                who,
                () -> seats.register(
                        meeting, new SeatRequest(Attending.PLACE, false, Veil.NAMED, null, 1, List.of(), given)));
    }

    private MeetingId called(MeetingWelcome welcome, Question... asked) {
        var starts = LocalDate.ofInstant(clock.instant(), ZoneId.of(ZONE))
                .plusDays(20)
                .atTime(14, 0);
        return scene.as(host, () -> {
            var opened = meetings.open(ZONE);
            meetings.revise(opened, MeetingLifeTest.plan(starts, 9, false).received(welcome), "");
            questions.write(opened, List.of(), List.of(asked));
            meetings.publish(opened);
            return opened;
        });
    }
}
