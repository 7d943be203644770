package org.uprportal.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.account.People;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.cycle.Sessions;
import org.uprportal.edition.Overtaken;
import org.uprportal.notification.Notices;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.state.StateCode;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** The response as a document, the paper for cabinet, the priorities of organisations, and what comes out. */
@PortalTest
class AddendumTest {

    private static final Answer YES = Answer.of(Position.SUPPORTED, "");
    private static final Answer NO = Answer.of(Position.NOTED, "The treaty is under study.");

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
    AddendumDesk addenda;

    @Autowired
    ResponseDesk responses;

    @Autowired
    Priorities priorities;

    @Autowired
    Outcomes outcomes;

    @Autowired
    Cycles cycles;

    @Autowired
    Sessions sessions;

    @Autowired
    People people;

    @Autowired
    Notices notices;

    @Autowired
    PortalClock clock;

    StateCode state;
    CycleId cycle;
    PersonId secretariat;
    PersonId first;
    PersonId second;
    List<RecommendationId> ids;

    @BeforeEach
    void recommended() {
        state = scene.newState();
        first = scene.person(PartyKind.GOVERNMENT, state);
        second = scene.colleague(scene.partyOf(first));
        secretariat = scene.secretariat();
        cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("Recommendation and recommending State", "Position", "Themes and groups", "Relevant SDGs"));
        for (int i = 1; i <= 12; i++) {
            rows.add(List.of(
                    "120." + i + " Adopt law number " + i + " (Norway);", "", "- Access to justice & remedy", ""));
        }
        scene.as(secretariat, () -> imports.commit(cycle, InventedMatrix.of(rows)));
        ids = recommendations.of(cycle).stream().map(RecommendationSummary::id).toList();
    }

    @Test
    void theAddendumIsDraftedFromTheDecisionsInRangesAndFrozenAtSending() {
        scene.signIn(first);
        addenda.change(
                cycle,
                ResponseSettings.NONE,
                new ResponseSettings(
                        Map.of(Position.SUPPORTED, List.of("accepted and under way")),
                        "We thank all.\nWe have met.",
                        "We will report.",
                        "en"));
        answers.save(each(ids.subList(0, 2)), YES);
        answers.save(each(ids.subList(2, 6)), new Answer(Position.SUPPORTED, "accepted and under way", ""));
        answers.save(each(ids.subList(6, 12)), NO);

        var paper = addenda.preview(cycle).paper();

        assertThat(paper.body())
                .extracting(one -> one.text())
                .containsExactly(
                        "We thank all.",
                        "We have met.",
                        "Recommendations: accepted and under way (supported)",
                        text(paper, 3),
                        "Recommendations: supported",
                        text(paper, 5),
                        "Recommendations: noted",
                        text(paper, 7),
                        text(paper, 8),
                        "We will report.");
        assertThat(text(paper, 3)).startsWith("4 recommendations enjoy").contains("120.3–120.6");
        assertThat(text(paper, 5)).startsWith("2 recommendations enjoy").contains("120.1, 120.2");
        assertThat(text(paper, 7)).contains("6 recommendations", "120.7–120.12");
        assertThat(text(paper, 8)).contains("120.7–120.12").endsWith("The treaty is under study.");
        assertThat(words(addenda.document(cycle))).contains("120.3–120.6");
        scene.signOut();
        assertThatThrownBy(() -> addenda.document(cycle)).isInstanceOf(NotAllowed.class);

        scene.as(first, () -> responses.send(cycle));
        var sent = addenda.document(cycle);
        assertThat(words(sent)).contains("accepted and under way", "120.3–120.6", "The treaty is under study.");
        assertThat(recommendations.find(ids.get(2)).orElseThrow().positionAsWritten())
                .isEqualTo("accepted and under way");
        scene.as(first, () -> responses.change(ids.getLast(), Position.SUPPORTED, null));
        assertThat(addenda.document(cycle)).isEqualTo(sent);
        scene.signIn(first);
        assertThatThrownBy(() -> addenda.change(cycle, ResponseSettings.NONE, ResponseSettings.NONE))
                .isInstanceOfSatisfying(AnswerRefused.class, said("alreadySent"));
    }

    @Test
    void anAddendumOverItsLimitIsNotSent() {
        var limit = sessions.find(cycles.get(cycle).session()).orElseThrow().addendumWords();
        scene.signIn(first);
        answers.save(each(ids), YES);
        var bare = addenda.preview(cycle).words();
        var read = addenda.settings(cycle);
        addenda.change(cycle, read, new ResponseSettings(Map.of(), "word ".repeat(limit - bare + 1), "", "en"));
        assertThat(addenda.preview(cycle)).satisfies(one -> {
            assertThat(one.words()).isEqualTo(limit + 1);
            assertThat(one.limit()).isEqualTo(limit);
            assertThat(one.fits()).isFalse();
        });
        assertThatThrownBy(() -> responses.send(cycle))
                .isInstanceOfSatisfying(AnswerRefused.class, said("addendumTooLong"));
        assertThat(responses.progress(cycle).sentAt()).isNull();
        addenda.change(
                cycle, addenda.settings(cycle), new ResponseSettings(Map.of(), "word ".repeat(limit - bare), "", "en"));
        assertThat(addenda.preview(cycle).fits()).isTrue();
        responses.send(cycle);
    }

    @Test
    void twoWhoWordTheResponseKeepBothTexts() {
        var mine = new ResponseSettings(Map.of(Position.NOTED, List.of("noted, for now")), "Mine", "", "en");
        var yours = new ResponseSettings(Map.of(Position.SUPPORTED, List.of("accepted")), "Yours", "The end", "fr");
        scene.as(first, () -> addenda.change(cycle, ResponseSettings.NONE, mine));

        var saved = scene.as(second, () -> addenda.change(cycle, ResponseSettings.NONE, yours));

        assertThat(saved.overtaken())
                .containsExactly(new Overtaken(
                        "introduction",
                        "Mine",
                        "Yours",
                        people.person(first).orElseThrow().name()));
        assertThat(saved.now().introduction()).isEqualTo("Mine");
        assertThat(saved.now().closing()).isEqualTo("The end");
        assertThat(saved.now().language()).isEqualTo("fr");
        assertThat(scene.as(first, () -> addenda.settings(cycle))).satisfies(now -> {
            assertThat(now.groups(Position.NOTED)).containsExactly("noted, for now");
            assertThat(now.groups(Position.SUPPORTED)).containsExactly("accepted");
            assertThat(now.introduction()).isEqualTo("Mine");
            assertThat(now.closing()).isEqualTo("The end");
        });
    }

    @Test
    void groupsHaveNamesOfTheirOwnAndStandForOnePosition() {
        scene.signIn(first);
        for (var wrong : List.of(
                Map.of(Position.SUPPORTED, List.of("same"), Position.NOTED, List.of("same")),
                Map.of(Position.SUPPORTED, List.of(" ")),
                Map.of(Position.SUPPORTED, List.of("x".repeat(121))))) {
            assertThatThrownBy(() ->
                            addenda.change(cycle, ResponseSettings.NONE, new ResponseSettings(wrong, "", "", "en")))
                    .isInstanceOf(AnswerRefused.class);
        }
        assertThatThrownBy(() ->
                        addenda.change(cycle, ResponseSettings.NONE, new ResponseSettings(Map.of(), "", "", "tlh")))
                .isInstanceOf(NotAllowed.class);
        addenda.change(
                cycle,
                ResponseSettings.NONE,
                new ResponseSettings(Map.of(Position.SUPPORTED, List.of("accepted")), "", "", "en"));
        assertThatThrownBy(() ->
                        answers.save(ids.getFirst(), Answer.NONE, new Answer(Position.SUPPORTED, "under way", "")))
                .isInstanceOfSatisfying(AnswerRefused.class, said("unknownGroup"));
        assertThat(answers.save(ids.getFirst(), Answer.NONE, new Answer(Position.SUPPORTED, "accepted", ""))
                        .now()
                        .group())
                .isEqualTo("accepted");
        answers.save(ids.get(1), Answer.NONE, new Answer(Position.NOTED, "accepted", "Not yet."));
        assertThat(answers.worklist(cycle).get(1).draft()).isEqualTo(Answer.of(Position.NOTED, "Not yet."));
    }

    @Test
    void thePaperForCabinetHoldsEveryProposalAndNamesDisagreement() {
        var justice = scene.person(PartyKind.MINISTRY, state);
        var health = scene.person(PartyKind.MINISTRY, state);
        scene.as(
                justice,
                () -> answers.propose(ids.getFirst(), Answer.NONE, Answer.of(Position.SUPPORTED, "A law is ready.")));
        scene.as(health, () -> answers.propose(ids.getFirst(), Answer.NONE, NO));
        scene.as(first, () -> answers.save(ids.get(1), Answer.NONE, YES));

        var paper = words(scene.as(justice, () -> addenda.cabinet(cycle, Locale.ENGLISH)));

        assertThat(paper)
                .contains(
                        "Ministries disagree on one recommendation: 120.1",
                        "Without an answer: 11 recommendations: 120.1, 120.3–120.12",
                        "A law is ready.",
                        "The treaty is under study.",
                        "Ministries disagree",
                        "Adopt law number 12");
        for (var other : List.of(scene.person(PartyKind.CSO, state), secretariat)) {
            scene.signIn(other);
            assertThatThrownBy(() -> addenda.cabinet(cycle, Locale.ENGLISH)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> addenda.settings(cycle)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> addenda.preview(cycle)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> addenda.change(cycle, ResponseSettings.NONE, ResponseSettings.NONE))
                    .isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void organisationsSayTheirPrioritiesForALeastTimeBeforeTheResponse() {
        var cso = scene.person(PartyKind.CSO, state);
        var now = clock.instant();
        scene.signIn(cso);
        assertThatThrownBy(() -> priorities.mark(ids.getFirst(), "Courts are closed to most."))
                .isInstanceOfSatisfying(AnswerRefused.class, said("notAsked"));
        scene.signIn(first);
        assertThatThrownBy(() ->
                        priorities.open(cycle, now.plus(Duration.ofDays(14)).minusSeconds(1)))
                .isInstanceOfSatisfying(AnswerRefused.class, said("tooShort"));
        assertThatThrownBy(() -> priorities.open(cycle, cycles.get(cycle).on(CycleDate.RESPONSE_DUE)))
                .isInstanceOfSatisfying(AnswerRefused.class, said("afterTheResponse"));
        var until = clock.instant().plus(Duration.ofDays(14)).plusSeconds(60);
        priorities.open(cycle, until);
        assertThatThrownBy(() -> priorities.open(cycle, until))
                .isInstanceOfSatisfying(AnswerRefused.class, said("askedAlready"));
        assertThat(told(cso)).isOne();
        assertThat(told(scene.person(PartyKind.CSO, scene.newState()))).isZero();

        assertThat(priorities.asked(cycle)).isFalse();
        scene.signIn(cso);
        assertThat(priorities.asked(cycle)).isTrue();
        assertThatThrownBy(() -> priorities.mark(ids.getFirst(), " "))
                .isInstanceOfSatisfying(AnswerRefused.class, said("priorityWithoutReason"));
        priorities.mark(ids.getFirst(), "Courts are closed to most.");
        priorities.mark(ids.getFirst(), "Courts are closed to nearly all.");
        priorities.mark(ids.getLast(), "A mistake.");
        priorities.unmark(ids.getLast());
        scene.signIn(scene.person(PartyKind.CSO, scene.newState()));
        assertThatThrownBy(() -> priorities.mark(ids.getFirst(), "Elsewhere.")).isInstanceOf(NotAllowed.class);
        scene.signOut();
        assertThat(priorities.of(ids.getFirst())).singleElement().satisfies(mark -> {
            assertThat(mark.reason()).isEqualTo("Courts are closed to nearly all.");
            assertThat(mark.by()).isEqualTo(scene.partyOf(cso));
        });
        assertThat(priorities.of(ids.getLast())).isEmpty();

        scene.signIn(first);
        assertThat(answers.worklist(cycle).getFirst().priorities()).hasSize(1);
        answers.save(each(ids), YES);
        time.travelTo(until.minusSeconds(1));
        assertThatThrownBy(() -> responses.send(cycle))
                .isInstanceOfSatisfying(AnswerRefused.class, said("prioritiesOpen"));
        time.travelTo(until);
        scene.signIn(cso);
        assertThat(priorities.asked(cycle)).isFalse();
        assertThatThrownBy(() -> priorities.mark(ids.get(1), "Too late."))
                .isInstanceOfSatisfying(AnswerRefused.class, said("notAsked"));
        scene.signIn(first);
        responses.send(cycle);
        assertThatThrownBy(() -> priorities.open(cycle, until.plus(Duration.ofDays(20))))
                .isInstanceOfSatisfying(AnswerRefused.class, said("alreadySent"));
    }

    @Test
    void pledgesArePublicOnceAndTheDecisionComesWithThePlenary() {
        scene.signIn(first);
        assertThatThrownBy(() -> outcomes.pledge(cycle, " "))
                .isInstanceOfSatisfying(AnswerRefused.class, said("emptyPledge"));
        outcomes.pledge(cycle, "We will publish a report every year.");
        outcomes.pledge(cycle, "We will publish a report every year. ");
        scene.signIn(secretariat);
        assertThatThrownBy(() -> outcomes.pledge(cycle, "Ours?")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> outcomes.decide(cycle, "A/HRC/DEC/59/101"))
                .isInstanceOfSatisfying(AnswerRefused.class, said("notSentYet"));
        scene.as(first, () -> {
            answers.save(each(ids), YES);
            responses.send(cycle);
        });
        assertThatThrownBy(() -> outcomes.decide(cycle, "A/HRC/DEC/59/101"))
                .isInstanceOfSatisfying(AnswerRefused.class, said("beforeThePlenary"));
        time.travelTo(cycles.get(cycle).on(CycleDate.ADOPTION).plusSeconds(60));
        assertThatThrownBy(() -> outcomes.decide(cycle, " "))
                .isInstanceOfSatisfying(AnswerRefused.class, said("noSymbol"));
        assertThatThrownBy(() -> scene.as(first, () -> outcomes.decide(cycle, "A/HRC/DEC/59/101")))
                .isInstanceOf(NotAllowed.class);
        outcomes.decide(cycle, "A/HRC/DEC/59/101");
        scene.signOut();
        assertThat(outcomes.decision(cycle)).contains("A/HRC/DEC/59/101");
        assertThat(outcomes.pledges(cycle))
                .extracting(Pledge::text)
                .containsExactly("We will publish a report every year.");
    }

    private long told(PersonId person) {
        return scene.as(person, () -> notices.mine(100)).stream()
                .filter(one -> one.key().equals("recommendation.notice.prioritiesAsked"))
                .count();
    }

    private static String text(org.uprportal.submission.SubmissionPaper paper, int place) {
        return paper.body().get(place).text();
    }

    private static String words(byte[] file) {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            return document.getParagraphs().stream()
                    .map(one -> one.getText().replaceAll("[\\u2066-\\u2069]", ""))
                    .collect(Collectors.joining("\n"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Map<RecommendationId, Answer> each(List<RecommendationId> ids) {
        return ids.stream().collect(Collectors.toMap(id -> id, id -> Answer.NONE));
    }

    private static java.util.function.Consumer<AnswerRefused> said(String key) {
        return refused -> assertThat(refused.key()).endsWith("." + key);
    }
}
