package org.uprportal.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.uprportal.testing.Refusals.refusedWith;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.party.NotAllowed;
import org.uprportal.party.PartyKind;
import org.uprportal.state.States;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.RealData;
import org.uprportal.testing.Scene;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The recommendations of earlier reviews are taken over: seen first, all of a file or nothing, the same file once. */
@PortalTest
class ArchiveImportsTest {

    private static final String HEADER = "To,Text,From,Response,Action,Issue,Session\r";

    @Autowired
    ArchiveImports imports;

    @Autowired
    ImportCommand command;

    @Autowired
    Scene scene;

    @Autowired
    States states;

    @Autowired
    JdbcClient database;

    @TempDir
    Path folder;

    String mark;
    String out;
    String err;

    @BeforeEach
    void somethingThatIsNotOnRecord() {
        mark = "Adopt law " + UUID.randomUUID();
        scene.signIn(scene.secretariat());
    }

    @AfterEach
    void forget() {
        RealData.forgetLargeExports(database);
    }

    @Test
    void isShownFirstAndStoredOnceAndALaterAnswerChangesTheRow() {
        var file = file("Kenya," + mark + ",Peru,Noted,5,Justice,8", "Kenya," + mark + ",Nepal,Accepted,5,Justice,8");

        assertThat(imports.preview(file).created()).isEqualTo(2);
        assertThat(stored()).isZero();
        assertThat(imports.commit("a.csv", file, imports.preview(file)).created())
                .isEqualTo(2);
        assertThat(stored()).isEqualTo(2);
        var again = imports.commit("a.csv", file, null);
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.created() + again.updated()).isZero();
        assertThat(again.importedBefore()).isNotNull();

        var later =
                file("Kenya," + mark + ",Peru,Accepted,5,Justice,8", "Kenya," + mark + ",Nepal,Accepted,5,Justice,8");
        assertThat(imports.preview(later).changes())
                .containsExactly(new ArchivePreview.Change(2, "position", "NOTED Noted", "SUPPORTED Accepted"));
        assertThat(imports.commit("b.csv", later, null).updated()).isEqualTo(1);
        assertThat(stored()).isEqualTo(2);
        assertThat(imports.preview(later).unchanged()).isEqualTo(2);
    }

    /** Whoever comes back later reads what the file did, and which other ones there were. */
    @Test
    void theReportOfAFileStays() {
        var name = UUID.randomUUID() + ".csv";
        var done = imports.commit(name, file("Kenya," + mark + ",Peru,Perhaps,5,Justice,8"), null);

        var kept = imports.files().getFirst();

        assertThat(kept.name()).isEqualTo(name);
        assertThat(kept.created()).isEqualTo(1);
        assertThat(imports.report(kept.id())).isEqualTo(done);
        assertThat(imports.report(kept.id()).problems()).isNotEmpty();
        scene.signIn(scene.person(PartyKind.CSO, scene.newState()));
        assertThatThrownBy(imports::files).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> imports.report(kept.id())).isInstanceOf(NotAllowed.class);
    }

    /** What a database says twice counts twice, in the file and when it is imported again. */
    @Test
    void theSameRowTwiceIsTwoRows() {
        var row = "Kenya," + mark + ",Peru,Noted,5,Justice,8";

        assertThat(imports.commit("a.csv", file(row, row), null).created()).isEqualTo(2);

        assertThat(imports.preview(file(row, row)).unchanged()).isEqualTo(2);
        assertThat(imports.preview(file(row)).unchanged()).isEqualTo(1);
    }

    @Test
    void whoAgreedToAnotherComparisonIsToldAndNothingIsStored() {
        var file = file("Kenya," + mark + ",Peru,Noted,5,Justice,8");
        var seen = imports.preview(file);
        imports.commit("b.csv", file("Kenya," + mark + ",Peru,Accepted,5,Justice,8"), null);

        refusedWith("recommendation.matrix.changedMeanwhile", () -> imports.commit("a.csv", file, seen));
        assertThat(stored()).isEqualTo(1);
    }

    /** What others import meanwhile of which this file says nothing changes nothing for it. */
    @Test
    void anotherFileMeanwhileIsNobodysConcern() {
        var file = file("Kenya," + mark + ",Peru,Noted,5,Justice,8");
        var seen = imports.preview(file);
        imports.commit("b.csv", file("Kenya," + mark + " now,Peru,Noted,5,Justice,8"), null);

        assertThat(imports.commit("a.csv", file, seen).created()).isEqualTo(1);
        assertThat(stored()).isEqualTo(2);
    }

    /** A name is decided once: when it has been taught, the same file brings the State. */
    @Test
    void anUnknownStateIsListedForAPersonWhoDecides() {
        var name = "Old Land " + UUID.randomUUID();
        var file = file(name + "," + mark + ",Peru,Noted,5,Gardening,8");
        var first = imports.commit("a.csv", file, null);
        assertThat(first.unknownStates()).containsOnlyKeys(name);
        assertThat(first.unknownIssues()).containsOnlyKeys("Gardening");

        states.addSpelling(new org.uprportal.state.StateCode("KEN"), name);

        var second = imports.commit("a.csv", file, null);
        assertThat(second.unknownStates()).isEmpty();
        assertThat(second.updated()).isEqualTo(1);
        assertThat(database.sql("select reviewed_code from recommendation_archived where text like ?")
                        .params(mark + "%")
                        .query(String.class)
                        .single())
                .isEqualTo("KEN");
    }

    @Test
    void onlyTheSecretariatImports() {
        var file = file("Kenya," + mark + ",Peru,Noted,5,Justice,8");
        scene.signIn(scene.person(PartyKind.CSO, scene.newState()));

        assertThatThrownBy(() -> imports.preview(file)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> imports.commit("a.csv", file, null)).isInstanceOf(NotAllowed.class);
        assertThat(stored()).isZero();
    }

    /** Every file with the figures that were counted by hand; in the end each is there once. */
    @ParameterizedTest
    @CsvSource({
        "1-5.csv,6094,4087,2007,0",
        "6-9.csv,8343,6206,2137,0",
        "10-13.csv,9047,6980,2067,0",
        "voluntary.csv,0,0,0,947"
    })
    void theRealFilesHaveTheFiguresThatWereCounted(String name, int pairs, int supported, int noted, int pledges)
            throws IOException {
        var file = RealData.file("upr-info/" + name);
        assumeTrue(file.isPresent(), "The real exports are not beside this checkout");
        scene.signOut();

        assertThat(run(file.get().toString(), "--json")).isZero();

        var read = json();
        assertThat(read.get("pairs").asInt()).isEqualTo(pairs);
        assertThat(read.get("supported").asInt()).isEqualTo(supported);
        assertThat(read.get("noted").asInt()).isEqualTo(noted);
        assertThat(read.get("pledges").asInt()).isEqualTo(pledges);
        assertThat(read.get("problems")).isEmpty();
        assertThat(read.get("unknownStates").propertyNames()).isSubsetOf("(Unknown)");
        assertThat(read.get("unknownIssues").propertyNames()).isEmpty();
        assertThat(read.get("created").asInt() + read.get("unchanged").asInt()).isEqualTo(pairs + pledges);

        assertThat(run(file.get().toString(), "--json", "--dry-run")).isZero();
        assertThat(json().get("unchanged").asInt()).isEqualTo(pairs + pledges);
        if (name.equals("6-9.csv")) {
            // The same rows as a spreadsheet.
            assertThat(run(file.get().resolveSibling("6-9.xls").toString(), "--json", "--dry-run"))
                    .isZero();
            assertThat(json().get("unchanged").asInt()).isEqualTo(pairs);
        }
    }

    @Test
    void theCommandTellsAMatrixFromATableAndRefusesWhatIsNeither() throws IOException {
        var table = Files.write(folder.resolve("any.name"), file("Kenya," + mark + ",Peru,Perhaps,5,Justice,8"));
        assertThat(run(table.toString(), "--dry-run")).isZero();
        assertThat(out)
                .contains("created")
                .contains("row 2: ")
                .contains("Perhaps")
                .contains("Nothing has been stored");
        assertThat(stored()).isZero();

        var matrix = Files.write(folder.resolve("matrix.csv"), InventedMatrix.pending());
        assertThat(run(matrix.toString())).isEqualTo(ImportMatrixCommand.FILE_REFUSED);
        assertThat(err).contains("import-matrix");

        var other = Files.writeString(folder.resolve("other.csv"), "%PDF-1.7");
        assertThat(run(other.toString())).isEqualTo(ImportMatrixCommand.FILE_REFUSED);
        assertThat(run(folder.resolve("none").toString())).isEqualTo(ImportMatrixCommand.FILE_REFUSED);
        assertThat(run()).isEqualTo(ImportMatrixCommand.USED_WRONGLY);
        assertThat(run(table.toString(), "--force")).isEqualTo(ImportMatrixCommand.USED_WRONGLY);
        assertThat(stored()).isZero();
    }

    private int run(String... typed) {
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

    private int stored() {
        return database.sql("select count(*) from recommendation_archived where text like ?")
                .params(mark + "%")
                .query(Integer.class)
                .single();
    }

    private static byte[] file(String... rows) {
        return (HEADER + String.join("\r", rows)).getBytes(StandardCharsets.UTF_8);
    }
}
