package org.uprportal.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.Refusals.refusedWith;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.edition.Overtaken;
import org.uprportal.inbox.Inbox;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.Refusal;
import org.uprportal.state.StateCode;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** Several people of a government on the same answers: nobody overwrites, nothing is counted twice or too early. */
@PortalTest
class AnswersTogetherTest {

    private static final int TIMES = 10;
    private static final Answer YES = Answer.of(Position.SUPPORTED, "");
    private static final Answer NO = Answer.of(Position.NOTED, "The treaty is under study.");
    private static final Answer PARTLY = Answer.of(Position.SUPPORTED_IN_PART, "The first half only.");

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    MatrixImports imports;

    @Autowired
    Recommendations recommendations;

    @Autowired
    AnswerDesk answers;

    @Autowired
    ResponseDesk responses;

    @Autowired
    Cycles cycles;

    @Autowired
    Inbox inbox;

    @Autowired
    People people;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    StateCode state;
    CycleId cycle;
    PersonId secretariat;
    PersonId first;
    PersonId second;
    List<RecommendationId> ids;

    @BeforeEach
    void recommended() {
        secretariat = scene.secretariat();
        newCycle();
        scene.as(secretariat, () -> imports.commit(cycle, InventedMatrix.pending()));
        ids = ids();
    }

    private void newCycle() {
        state = scene.newState();
        first = scene.person(PartyKind.GOVERNMENT, state);
        second = scene.colleague(scene.partyOf(first));
        cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
    }

    private List<RecommendationId> ids() {
        return recommendations.of(cycle).stream().map(RecommendationSummary::id).toList();
    }

    @Test
    void whatAMatrixSaysIsNoAnswerOfTheState() {
        newCycle();
        scene.as(secretariat, () -> imports.commit(cycle, answered(12)));
        ids = ids();

        scene.signIn(first);
        assertThat(responses.progress(cycle).answered()).isZero();
        assertThat(answers.worklist(cycle)).allMatch(AnswerLine::open);
        assertThat(answers.worklist(cycle)).extracting(AnswerLine::onRecord).containsOnly(Position.SUPPORTED);
        assertThatThrownBy(() -> responses.send(cycle))
                .isInstanceOfSatisfying(
                        AnswerRefused.class,
                        refused -> assertThat(refused.arguments())
                                .containsExactly(
                                        12, "120.1, 120.2, 120.3, 120.4, 120.5, 120.6, 120.7, 120.8, 120.9, 120.10 …"));
        assertThat(inbox.mine()).anyMatch(task -> task.formKey().equals("recommendation/answer"));
        answers.save(each(ids.subList(0, 11)), YES);
        assertThatThrownBy(() -> responses.send(cycle))
                .isInstanceOfSatisfying(
                        AnswerRefused.class,
                        refused -> assertThat(refused.arguments()).containsExactly(1, "120.12"));
        for (var outside :
                List.of(secretariat, scene.person(PartyKind.CSO, state), scene.person(PartyKind.EMBASSY, state))) {
            scene.signIn(outside);
            assertThat(responses.progress(cycle).answered()).isZero();
            assertThat(recommendations.of(cycle)).allMatch(one -> one.position() == Position.PENDING);
            assertThat(recommendations.find(ids.getFirst()).orElseThrow().history())
                    .isEmpty();
        }
        scene.signOut();
        assertThat(responses.progress(cycle).answered()).isZero();
        assertThat(recommendations.of(cycle)).allMatch(one -> one.position() == Position.PENDING);
        scene.signIn(first);
        answers.save(ids.get(11), Answer.NONE, YES);
        assertThat(responses.progress(cycle).answered()).isEqualTo(12);
        responses.send(cycle);
        scene.signOut();
        assertThat(responses.progress(cycle).answered()).isEqualTo(12);
        assertThat(recommendations.find(ids.getFirst()).orElseThrow().history())
                .as("the same position once more is no change")
                .hasSize(1);
    }

    @Test
    void theFirstAnswerStandsTheSecondReadsWhoAndWhatAndLosesNothing() {
        scene.as(first, () -> answers.save(ids.getFirst(), Answer.NONE, NO));

        var saved = scene.as(second, () -> answers.save(ids.getFirst(), Answer.NONE, PARTLY));

        var name = people.person(first).orElseThrow().name();
        assertThat(saved.whole()).isFalse();
        assertThat(saved.now()).isEqualTo(NO);
        assertThat(saved.by()).isEqualTo(name);
        assertThat(saved.overtaken())
                .containsExactly(
                        new Overtaken("position", "NOTED", "SUPPORTED_IN_PART", name),
                        new Overtaken("reason", "The treaty is under study.", "The first half only.", name));
        assertThat(scene.as(second, () -> line(0)).overtaken())
                .containsEntry("position", "SUPPORTED_IN_PART")
                .containsEntry("reason", "The first half only.");
        assertThat(scene.as(first, () -> line(0)).overtaken()).isEmpty();

        scene.as(second, () -> answers.save(ids.getFirst(), saved.now(), PARTLY));
        assertThat(scene.as(first, () -> line(0)).draft()).isEqualTo(PARTLY);
        assertThat(scene.as(second, () -> line(0)).overtaken()).isEmpty();
    }

    @Test
    void whoeverKeepsWhatStandsIsNotAskedAgain() {
        scene.as(first, () -> answers.save(ids.getFirst(), Answer.NONE, NO));
        scene.as(second, () -> answers.save(ids.getFirst(), Answer.NONE, PARTLY));

        scene.as(second, () -> answers.letGo(ids.getFirst()));

        assertThat(scene.as(second, () -> line(0)).overtaken()).isEmpty();
        assertThat(scene.as(first, () -> line(0)).draft()).isEqualTo(NO);
    }

    @Test
    void whatDoesNotTouchIsPutTogetherAndTold() {
        scene.as(first, () -> answers.save(ids.getFirst(), Answer.NONE, NO));
        scene.as(first, () -> answers.save(ids.getFirst(), NO, Answer.of(Position.SUPPORTED_IN_PART, NO.reason())));

        var saved = scene.as(
                second,
                () -> answers.save(ids.getFirst(), NO, Answer.of(Position.NOTED, "A commission decides in May.")));

        assertThat(saved.whole()).isTrue();
        assertThat(saved.moved()).containsExactly("position");
        assertThat(saved.by()).isEqualTo(people.person(first).orElseThrow().name());
        assertThat(saved.now()).isEqualTo(Answer.of(Position.SUPPORTED_IN_PART, "A commission decides in May."));
    }

    @Test
    void aStalePageAnswersInBulkOnlyWhatNobodyHasAnsweredMeanwhile() {
        var read = each(ids);
        scene.as(first, () -> answers.save(ids.get(1), Answer.NONE, NO));

        var saved = scene.as(second, () -> answers.save(read, YES));

        assertThat(saved).extracting(SavedAnswer::paragraph).containsExactly("120.1", "120.2", "120.3");
        assertThat(saved).extracting(SavedAnswer::whole).containsExactly(true, false, true);
        assertThat(scene.as(first, () -> answers.worklist(cycle)))
                .extracting(AnswerLine::draft)
                .containsExactly(YES, NO, YES);
        assertThat(scene.as(second, () -> line(1)).overtaken()).containsEntry("position", "SUPPORTED");
    }

    @Test
    void bulkIsAllOrNothingWhereItIsRefused() {
        refusedWith(
                "recommendation.refused.withoutReason",
                () -> scene.as(first, () -> answers.save(each(ids), Answer.of(Position.NOTED, " "))));
        assertThat(scene.as(first, () -> answers.worklist(cycle))).allMatch(AnswerLine::open);
        assertThatThrownBy(() -> scene.as(first, () -> answers.save(Map.of(), YES)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void colleaguesOfOneMinistryProposeTogetherAndAnotherMinistryApart() {
        var justice = scene.person(PartyKind.MINISTRY, state);
        var colleague = scene.colleague(scene.partyOf(justice));
        var health = scene.person(PartyKind.MINISTRY, state);
        scene.as(justice, () -> answers.propose(ids.getFirst(), Answer.NONE, NO));

        var saved = scene.as(colleague, () -> answers.propose(ids.getFirst(), Answer.NONE, PARTLY));
        assertThat(saved.whole()).isFalse();
        assertThat(saved.by()).isEqualTo(people.person(justice).orElseThrow().name());
        assertThat(saved.now()).isEqualTo(NO);
        assertThat(scene.as(colleague, () -> line(0)).overtaken()).containsKey("reason");
        assertThat(scene.as(health, () -> answers.propose(ids.getFirst(), Answer.NONE, PARTLY))
                        .whole())
                .isTrue();

        var line = scene.as(first, () -> line(0));
        assertThat(line.proposals()).hasSize(2);
        assertThat(line.disputed()).isTrue();
        assertThat(line.open()).isTrue();
        assertThat(scene.as(justice, () -> line(0)).mine()).isEqualTo(NO);
        assertThat(scene.as(health, () -> line(0)).mine()).isEqualTo(PARTLY);
        scene.as(colleague, () -> answers.letGo(ids.getFirst()));
        assertThat(scene.as(colleague, () -> line(0)).overtaken()).isEmpty();
        assertThat(scene.as(health, () -> answers.propose(ids.getFirst(), PARTLY, NO))
                        .whole())
                .isTrue();
        assertThat(scene.as(first, () -> line(0)).disputed()).isFalse();
    }

    @Test
    void aProposalNeedsAReasonAndComesBeforeTheResponse() {
        var ministry = scene.person(PartyKind.MINISTRY, state);
        scene.signIn(ministry);
        for (var wrong :
                List.of(Answer.NONE, YES, Answer.of(Position.NOTED, ""), Answer.of(Position.NOTED, "x".repeat(4001)))) {
            assertThatThrownBy(() -> answers.propose(ids.getFirst(), Answer.NONE, wrong))
                    .isInstanceOf(AnswerRefused.class);
        }
        answers.propose(ids.getFirst(), Answer.NONE, Answer.of(Position.NOTED, "x".repeat(4000)));
        scene.as(first, () -> {
            answers.save(each(ids), YES);
            responses.send(cycle);
        });
        assertThatThrownBy(() -> answers.propose(ids.getLast(), Answer.NONE, NO))
                .isInstanceOfSatisfying(AnswerRefused.class, said("alreadySent"));
        scene.signIn(second);
        assertThatThrownBy(() -> answers.save(ids.getLast(), YES, NO))
                .isInstanceOfSatisfying(AnswerRefused.class, said("alreadySent"));
        assertThatThrownBy(() -> responses.send(cycle))
                .isInstanceOfSatisfying(AnswerRefused.class, said("alreadySent"));
    }

    @Test
    void nobodyElseReadsOrWritesAnswers() {
        for (var other : List.of(
                scene.person(PartyKind.CSO, state),
                scene.person(PartyKind.GOVERNMENT, scene.newState()),
                scene.person(PartyKind.MINISTRY, scene.newState()),
                secretariat)) {
            scene.signIn(other);
            assertThatThrownBy(() -> answers.worklist(cycle)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> answers.save(ids.getFirst(), Answer.NONE, YES))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> answers.propose(ids.getFirst(), Answer.NONE, NO))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> answers.letGo(ids.getFirst())).isInstanceOf(NotAllowed.class);
        }
        scene.signIn(scene.person(PartyKind.MINISTRY, state));
        assertThatThrownBy(() -> answers.save(ids.getFirst(), Answer.NONE, YES)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void anAnswerChangedByAColleagueIsNotChangedAgainstTheirWill() {
        scene.as(first, () -> {
            answers.save(each(ids), NO);
            responses.send(cycle);
            responses.change(ids.getFirst(), NO, YES);
        });
        scene.signIn(second);
        assertThatThrownBy(() -> responses.change(ids.getFirst(), NO, PARTLY))
                .isInstanceOfSatisfying(AnswerRefused.class, refused -> {
                    assertThat(refused.key()).endsWith("changedMeanwhile");
                    assertThat(refused.arguments()[0])
                            .isEqualTo(people.person(first).orElseThrow().name());
                });
        responses.change(ids.getFirst(), NO, YES);
        assertThat(recommendations.find(ids.getFirst()).orElseThrow().history())
                .extracting(PositionChange::to)
                .containsExactly(Position.NOTED, Position.SUPPORTED);
        responses.change(ids.getFirst(), YES, PARTLY);
        assertThat(recommendations.find(ids.getFirst()).orElseThrow().reason()).isEqualTo(PARTLY.reason());
    }

    @Test
    void twoWhoChangeTheSamePositionAtOnceLeaveOneEntry() throws Exception {
        scene.as(first, () -> {
            answers.save(each(ids), NO);
            responses.send(cycle);
        });
        var stands = NO;
        for (int i = 0; i < TIMES; i++) {
            var read = stands;
            var one = Answer.of(i % 2 == 0 ? Position.SUPPORTED : Position.NOTED, "Reason " + i);
            var other = i % 3 == 0 ? one : Answer.of(Position.SUPPORTED_IN_PART, "Another reason " + i);
            var refused = race(
                    () -> scene.as(first, () -> responses.change(ids.getFirst(), read, one)),
                    () -> scene.as(second, () -> responses.change(ids.getFirst(), read, other)));
            assertThat(refused).hasSize(one.equals(other) ? 0 : 1).allMatch(AnswerRefused.class::isInstance);
            var details = recommendations.find(ids.getFirst()).orElseThrow();
            assertThat(details.history()).hasSize(i + 2);
            stands = Answer.of(details.summary().position(), details.reason());
            assertThat(stands).isIn(one, other);
        }
    }

    @Test
    void whoDraftsAndWhoSendsAtOnceNeverLeaveAnAnswerBehind() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            recommended();
            scene.as(first, () -> answers.save(each(ids.subList(0, 2)), YES));
            var refused = race(
                    () -> scene.as(first, () -> answers.save(ids.get(2), Answer.NONE, NO)),
                    () -> scene.as(second, () -> responses.send(cycle)));
            assertThat(refused).allMatch(AnswerRefused.class::isInstance).hasSizeLessThan(2);
            if (!refused.isEmpty()) {
                scene.as(second, () -> responses.send(cycle));
            }
            assertThat(recommendations.of(cycle))
                    .extracting(RecommendationSummary::position)
                    .containsExactly(Position.SUPPORTED, Position.SUPPORTED, Position.NOTED);
            assertThat(scene.as(first, () -> inbox.mine()))
                    .noneMatch(task -> task.formKey().equals("recommendation/answer")
                            && task.subject().equals(cycle.value()));
        }
    }

    @Test
    void whoSendAtOnceSendOnce() throws Exception {
        for (int i = 0; i < TIMES; i++) {
            recommended();
            scene.as(first, () -> answers.save(each(ids), YES));
            var refused = race(
                    () -> scene.as(first, () -> responses.send(cycle)),
                    () -> scene.as(second, () -> responses.send(cycle)));
            assertThat(refused).singleElement().isInstanceOfSatisfying(AnswerRefused.class, said("alreadySent"));
            assertThat(recommendations.find(ids.getFirst()).orElseThrow().history())
                    .hasSize(1);
        }
    }

    @Test
    void theWorklistCostsTheSameForThreeAndForTwoHundredAndFiftyFour() {
        var few = statements();
        newCycle();
        scene.as(secretariat, () -> imports.commit(cycle, answered(254)));
        scene.as(
                first,
                () -> assertThat(answers.worklist(cycle))
                        .hasSize(254)
                        .extracting(AnswerLine::paragraph)
                        .startsWith("120.1", "120.2")
                        .contains("120.10", "120.254"));
        var many = statements();

        System.out.println("Statements of the worklist: among 3 " + few + ", among 254 " + many);
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(20);
    }

    /** All that goes to the database, counted by the database. */
    private int statements() {
        return scene.as(
                first,
                () -> new TransactionTemplate(transactions).execute(status -> {
                    var before = questions();
                    answers.worklist(cycle);
                    responses.progress(cycle);
                    return questions() - before - 1;
                }));
    }

    private int questions() {
        return database.sql("show session status like 'Questions'")
                .query((row, number) -> row.getInt(2))
                .single();
    }

    private AnswerLine line(int place) {
        return answers.worklist(cycle).get(place);
    }

    private static Map<RecommendationId, Answer> each(List<RecommendationId> ids) {
        return ids.stream().collect(Collectors.toMap(id -> id, id -> Answer.NONE));
    }

    private static java.util.function.Consumer<AnswerRefused> said(String key) {
        return refused -> assertThat(refused.key()).endsWith(key);
    }

    /** A matrix that carries positions. */
    private static byte[] answered(int count) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Recommendation and recommending State", "Position", "Themes and groups", "Relevant SDGs"));
        for (int i = 1; i <= count; i++) {
            rows.add(List.of(
                    "120." + i + " Adopt law number " + i + " (Norway);",
                    "Supported",
                    "- Access to justice & remedy",
                    ""));
        }
        return InventedMatrix.of(rows);
    }

    /** Begins both at the same moment; gives back refusals, and fails on whatever is not for people. */
    private static List<Throwable> race(Runnable one, Runnable other) throws Exception {
        var start = new CyclicBarrier(2);
        var refused = new ArrayList<Throwable>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var all = List.of(one, other).stream()
                    .map(work -> threads.submit(() -> {
                        start.await();
                        work.run();
                        return null;
                    }))
                    .toList();
            for (var running : all) {
                try {
                    running.get(60, TimeUnit.SECONDS);
                } catch (ExecutionException failed) {
                    assertThat(failed.getCause()).isInstanceOf(Refusal.class);
                    refused.add(failed.getCause());
                }
            }
        }
        return refused;
    }
}
