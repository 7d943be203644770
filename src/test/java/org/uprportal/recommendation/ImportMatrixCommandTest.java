package org.uprportal.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uprportal.testing.InventedMatrix.paragraphs;
import static org.uprportal.testing.InventedMatrix.row;
import static org.uprportal.testing.InventedMatrix.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.state.StateCode;
import org.uprportal.state.States;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The operator's import: what it prints, how it ends, what it stores. */
@PortalTest
class ImportMatrixCommandTest {

    @Autowired
    ImportMatrixCommand command;

    @Autowired
    Scene scene;

    @Autowired
    States states;

    @Autowired
    Cycles cycles;

    @Autowired
    Recommendations recommendations;

    @Autowired
    CurrentActor actor;

    @TempDir
    Path folder;

    StateCode state;
    String session;
    Path file;
    String out;
    String err;

    @BeforeEach
    void aFileForAStateWithoutCycle() throws IOException {
        state = scene.newState();
        actor.runAs(Actor.PORTAL, () -> states.addState(state, null, true, Map.of("en", "Command Land " + state)));
        session = String.valueOf(scene.newSession(Duration.ofDays(-400)).number());
        file = file(InventedMatrix.pending());
    }

    @Test
    void opensTheCycleImportsAndFindsNothingNewTheSecondTime() {
        assertThat(run(session, "--json", "--dry-run")).isZero();
        assertThat(json().get("created").asInt()).isEqualTo(3);
        assertThat(cycles.find(state, 4)).isEmpty();

        assertThat(run(session, "--json")).isZero();
        assertThat(json().propertyNames())
                .contains(
                        "recommendations",
                        "supported",
                        "noted",
                        "supportedInPart",
                        "pending",
                        "statePairs",
                        "problems",
                        "created",
                        "updated",
                        "unchanged");
        assertThat(json().get("statePairs").asInt()).isEqualTo(4);
        assertThat(recommendations.of(cycles.find(state, 4).orElseThrow().id())).hasSize(3);

        assertThat(run(session, "--json")).isZero();
        assertThat(json().get("unchanged").asInt()).isEqualTo(3);
        assertThat(json().get("created").asInt() + json().get("updated").asInt())
                .isZero();
        assertThat(err).isEmpty();
    }

    @Test
    void namesTheRowAndTheReasonOfAProblem() throws IOException {
        file = file(InventedMatrix.of(List.of(
                List.of("Recommendation", "Position", "Themes"),
                List.of("140.1 Adopt a law (Ruritania)", "Noted", "- Law"))));

        assertThat(run(session, "--json", "--dry-run")).isZero();

        var problem = json().get("problems").get(0);
        assertThat(problem.get("row").asInt()).isEqualTo(2);
        assertThat(problem.get("reason").asString()).contains("Ruritania");
    }

    /** The file says itself of which review it is. */
    @Test
    void theMatrixOfAnotherReviewIsRefusedByName() throws IOException {
        var rows =
                table(row("Recommendation", "Position", "Themes"), row("140.1 Adopt a law (Peru)", "Noted", "- Law"));
        file = file(InventedMatrix.word(paragraphs("UPR of Slovenia (4th Cycle - 48th Session)") + rows));
        assertThat(run(session)).isEqualTo(ImportMatrixCommand.FILE_REFUSED);
        assertThat(err).contains("Slovenia").contains("Command Land " + state);

        file = file(
                InventedMatrix.word(paragraphs("UPR of Command Land " + state + " (4th Cycle - 48th Session)") + rows));
        assertThat(run(session)).isEqualTo(ImportMatrixCommand.FILE_REFUSED);
        assertThat(err).contains("session 48").contains("session " + session);

        file = file(InventedMatrix.word(
                paragraphs("UPR of Command Land " + state + " (3rd Cycle - " + session + "th Session)") + rows));
        assertThat(run(session)).isEqualTo(ImportMatrixCommand.FILE_REFUSED);
        assertThat(err).contains("cycle 3").contains("cycle 4");
        assertThat(cycles.find(state, 4)).isEmpty();
    }

    @Test
    void aMatrixBeforeTheReviewIsRefused() {
        var ahead = String.valueOf(scene.newSession(Duration.ofDays(100)).number());

        assertThat(run(ahead)).isEqualTo(ImportMatrixCommand.FILE_REFUSED);

        assertThat(err).contains("no recommendations yet");
        assertThat(cycles.find(state, 4)).isEmpty();
    }

    @Test
    void saysWhatDoesNotFitAndStoresNothing() throws IOException {
        assertThat(run("99999")).isEqualTo(ImportMatrixCommand.NOT_FOUND);
        assertThat(err).contains("99999");
        assertThat(command(file.toString(), "--state", "QQQ", "--cycle", "4", "--session", session))
                .isEqualTo(ImportMatrixCommand.NOT_FOUND);
        assertThat(err).contains("QQQ");
        assertThat(command(file.toString(), "--state", state.value(), "--cycle", "0", "--session", session))
                .isEqualTo(ImportMatrixCommand.NOT_FOUND);
        assertThat(command(file.toString(), "--state", state.value(), "--cycle", "four", "--session", session))
                .isEqualTo(ImportMatrixCommand.USED_WRONGLY);
        assertThat(command(file.toString(), "--state", state.value())).isEqualTo(ImportMatrixCommand.USED_WRONGLY);
        assertThat(run(session, "--force")).isEqualTo(ImportMatrixCommand.USED_WRONGLY);
        file = folder.resolve("none.docx");
        assertThat(run(session)).isEqualTo(ImportMatrixCommand.FILE_REFUSED);
        file = file("%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        assertThat(run(session, "--json")).isEqualTo(ImportMatrixCommand.FILE_REFUSED);

        assertThat(out).isEmpty();
        assertThat(err).startsWith("This is not a Word file");
        assertThat(cycles.find(state, 4)).isEmpty();
    }

    @Test
    void aCycleOfAnotherSessionIsNotImportedInto() {
        scene.openCycle(state);

        assertThat(run(session)).isEqualTo(ImportMatrixCommand.NOT_FOUND);

        assertThat(err).contains("not in session " + session);
    }

    private int run(String session, String... more) {
        var typed = Stream.concat(
                Stream.of(file.toString(), "--state", state.value(), "--cycle", "4", "--session", session),
                Stream.of(more));
        return command(typed.toArray(String[]::new));
    }

    private int command(String... typed) {
        var printed = new ByteArrayOutputStream();
        var complained = new ByteArrayOutputStream();
        var code = command.run(
                List.of(typed),
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                new PrintStream(complained, true, StandardCharsets.UTF_8));
        out = printed.toString(StandardCharsets.UTF_8);
        err = complained.toString(StandardCharsets.UTF_8);
        return code;
    }

    private JsonNode json() {
        return JsonMapper.builder().build().readTree(out);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("matrix.docx"), bytes);
    }
}
