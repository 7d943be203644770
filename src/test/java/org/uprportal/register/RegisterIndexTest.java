package org.uprportal.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.AdditionalAnswers;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.CycleId;
import org.uprportal.cycle.Cycles;
import org.uprportal.notification.NoticeSummary;
import org.uprportal.notification.Notices;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.party.PartyKind;
import org.uprportal.party.PersonId;
import org.uprportal.platform.PortalClock;
import org.uprportal.recommendation.ArchiveImports;
import org.uprportal.recommendation.MatrixImports;
import org.uprportal.recommendation.RegisterRows;
import org.uprportal.recommendation.TakenBackImports;
import org.uprportal.register.index.TextIndex;
import org.uprportal.register.index.Wanted;
import org.uprportal.state.States;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;

/** The index is no second truth: what is committed is in it at its next round, whatever happened meanwhile, and nothing else. */
@PortalTest
class RegisterIndexTest {

    @Autowired
    RegisterRows rows;

    @Autowired
    States states;

    @Autowired
    SavedSearches searches;

    @Autowired
    SavedLooks looks;

    @Autowired
    JdbcClient database;

    @Autowired
    PortalClock clock;

    @Autowired
    Notices notices;

    @Autowired
    RepeatDecisions repeats;

    @Autowired
    org.uprportal.followup.FollowUps followUps;

    @Autowired
    ArchiveImports archive;

    @Autowired
    MatrixImports matrices;

    @Autowired
    TakenBackImports takenBack;

    @Autowired
    Cycles cycles;

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    CurrentActor actor;

    @Autowired
    PlatformTransactionManager transactions;

    @TempDir
    Path folder;

    /** Without the files that other tests have brought: reading them again and again takes its time. */
    RegisterRows ours;

    final List<RegisterIndex> opened = new ArrayList<>();
    String mark;
    CycleId cycle;

    @BeforeEach
    void aReviewThatHasTakenPlace() {
        var others = rows.files().keySet();
        ours = Mockito.mock(RegisterRows.class, AdditionalAnswers.delegatesTo(rows));
        Mockito.doAnswer(asked -> {
                    var files = new HashMap<>(rows.files());
                    files.keySet().removeAll(others);
                    return files;
                })
                .when(ours)
                .files();
        mark = "m" + UUID.randomUUID().toString().replace("-", "");
        cycle = scene.runningCycle(scene.newState());
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
    }

    @AfterEach
    void close() {
        opened.forEach(RegisterIndex::destroy);
    }

    @Test
    void aCrashBetweenCommitAndIndexLosesNothing() {
        take("120.9 Act (Peru);");
        var before = open();
        assertThat(before.refresh()).isTrue();
        assertThat(before.refresh()).isFalse();
        take("120.1 Adopt a law " + mark + " (Peru);");
        archived();
        before.destroy();
        opened.clear();

        var after = open();

        assertThat(found(after)).isZero();
        assertThat(after.refresh()).isTrue();
        assertThat(found(after)).isEqualTo(2);
        assertThat(after.refresh()).isFalse();
    }

    @Test
    void whatIsRolledBackIsNeverFoundAndWhatIsTakenBackNoMore() {
        var index = open();
        index.refresh();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            take("120.1 Adopt a law " + mark + " (Peru);");
            status.setRollbackOnly();
        });
        assertThat(index.refresh()).isFalse();
        assertThat(found(index)).isZero();

        take("120.1 Adopt a law " + mark + " (Peru);");
        index.refresh();
        assertThat(found(index)).isEqualTo(1);
        actor.runAs(
                Actor.PORTAL,
                () -> takenBack.takeBack(takenBack.of(cycle).getFirst().id()));
        assertThat(index.refresh()).isTrue();
        assertThat(found(index)).isZero();
    }

    @Test
    void anIndexThatCannotBeReadIsMadeAnewAndASecondPortalKeepsItsOwn() throws Exception {
        take("120.1 Adopt a law " + mark + " (Peru);");
        var first = open();
        first.refresh();
        var second = open();
        second.refresh();
        assertThat(found(second)).isEqualTo(1);
        opened.forEach(RegisterIndex::destroy);
        opened.clear();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(one -> one.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.writeString(file, "no index");
            }
        }

        var again = open();
        assertThat(again.refresh()).isTrue();
        assertThat(found(again)).isEqualTo(1);
    }

    @Test
    void whatWasFoundWhenThePortalWasKilledIsToldAtItsNextStartAndOnce() {
        take("120.1 Adopt a law " + mark + " (Peru);");
        var running = open();
        running.refresh();
        var reader = scene.person(PartyKind.CSO, scene.newState());
        scene.as(reader, () -> searches.save("Laws", new RegisterQuery(mark, Map.of(), RegisterOrder.FIT)));
        running.refresh();
        running.destroy();
        opened.clear();

        archived();
        // Killed between index and telling.
        var killed = new RegisterIndex(
                folder.toString(), ours, states, repeats, followUps, new SavedLooks(database, searches, clock) {
                    @Override
                    void after(TextIndex texts) {
                        if (!found(texts, 1)) {
                            throw new IllegalStateException("killed");
                        }
                    }
                });
        assertThatThrownBy(killed::refresh).hasMessage("killed");
        assertThat(found(killed)).isEqualTo(2);
        killed.destroy();
        assertThat(matched(reader)).isEmpty();

        var next = open();
        assertThat(next.refresh()).isFalse();
        next.refresh();
        assertThat(matched(reader)).singleElement().asString().contains("Laws").contains("1");
        assertThat(database.sql("select count(*) from register_look")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static List<Object> matched(List<NoticeSummary> all) {
        return all.stream()
                .filter(one -> one.key().equals("register.notice.matched"))
                .map(one -> (Object) one.arguments())
                .toList();
    }

    private List<Object> matched(PersonId reader) {
        return matched(scene.as(reader, () -> notices.mine(20)));
    }

    private boolean found(TextIndex texts, int number) {
        return texts.search(new Wanted(mark, Map.of(), Wanted.Order.FIT), 0, 9).total() == number;
    }

    @Test
    void theCommandMakesItAnewHereOrByThePortalThatRuns() throws Exception {
        take("120.1 Adopt a law " + mark + " (Peru);");
        var running = open();
        running.refresh();
        assertThat(run(new RegisterIndex(folder.toString(), ours, states, repeats, followUps, looks)))
                .contains("running");
        assertThat(running.refresh()).isTrue();
        assertThat(running.refresh()).isFalse();
        assertThat(found(running)).isEqualTo(1);
        running.destroy();
        opened.clear();

        var alone = open();
        assertThat(run(alone)).containsPattern("\\d+ rows, \\d+ a second");
        assertThat(found(alone)).isEqualTo(1);
    }

    private static String run(RegisterIndex index) {
        var out = new ByteArrayOutputStream();
        var code = new RebuildRegisterCommand(index)
                .run(List.of(), new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
        assertThat(code).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private RegisterIndex open() {
        var index = new RegisterIndex(folder.toString(), ours, states, repeats, followUps, looks);
        opened.add(index);
        return index;
    }

    private int found(RegisterIndex index) {
        return index.texts()
                .search(new Wanted(mark, Map.of(), Wanted.Order.FIT), 0, 9)
                .total();
    }

    private void take(String row) {
        actor.runAs(
                Actor.PORTAL,
                () -> matrices.commit(
                        cycle,
                        InventedMatrix.of(List.of(
                                List.of("Recommendation", "Position", "Themes"), List.of(row, "Noted", "- Law")))));
    }

    private void archived() {
        var file = "To,Text,From,Response,Action,Issue,Session\nKenya,Act " + mark + ",Peru,Noted,5,Justice,8";
        actor.runAs(Actor.PORTAL, () -> archive.commit("a.csv", file.getBytes(StandardCharsets.UTF_8), null));
    }
}
