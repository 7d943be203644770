package org.uprportal.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.uprportal.cycle.CycleDate;
import org.uprportal.cycle.Cycles;
import org.uprportal.party.Actor;
import org.uprportal.party.CurrentActor;
import org.uprportal.recommendation.export.ExportProblem;
import org.uprportal.state.States;
import org.uprportal.testing.InventedIndex;
import org.uprportal.testing.InventedMatrix;
import org.uprportal.testing.PortalTest;
import org.uprportal.testing.Scene;
import org.uprportal.testing.TimeMachine;
import tools.jackson.databind.json.JsonMapper;

/** Recommendations of treaty bodies and special procedures are taken over once; those of reviews meet what is on record. */
@PortalTest
class OtherBodyImportsTest {

    @Autowired
    ArchiveImports imports;

    @Autowired
    MatrixImports matrices;

    @Autowired
    ImportCommand command;

    @Autowired
    RegisterRows rows;

    @Autowired
    States states;

    @Autowired
    Cycles cycles;

    @Autowired
    CurrentActor actor;

    @Autowired
    Scene scene;

    @Autowired
    TimeMachine time;

    @Autowired
    JdbcClient database;

    @TempDir
    Path folder;

    String mark;

    @BeforeEach
    void somethingThatIsNotOnRecord() {
        mark = "m" + UUID.randomUUID().toString().replace("-", "");
        scene.signIn(scene.secretariat());
    }

    @Test
    void isShownFirstAndStoredOnceAndALaterFileChangesTheRow() {
        var file = InventedIndex.of(
                InventedIndex.treatyBody("CEDAW", "CEDAW/C/KEN/CO/7", "End it " + mark, "- Kenya", mark + "1"),
                InventedIndex.treatyBody(
                        "SR Housing", "A/HRC/40/61", "House all " + mark, "- Kenya\n- Nepal", mark + "2"));

        var seen = imports.preview(file);
        assertThat(seen.created()).isEqualTo(2);
        assertThat(seen.pairs()).isZero();
        assertThat(seen.bodies().byBody())
                .containsOnly(Map.entry(RecommendingBody.CEDAW, 1), Map.entry(RecommendingBody.SPECIAL_PROCEDURES, 1));
        assertThat(seen.unknownIssues()).containsEntry("Trees", 2);
        assertThat(stored()).isZero();
        assertThat(imports.commit("uhri.xlsx", file, seen).created()).isEqualTo(2);
        assertThat(stored()).isEqualTo(2);
        var again = imports.commit("uhri.xlsx", file, null);
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(again.created() + again.updated()).isZero();
        assertThat(again.changes()).isEmpty();
        assertThat(imports.report(imports.files().getFirst().id()).bodies()).isEqualTo(seen.bodies());

        var later = InventedIndex.of(
                InventedIndex.treatyBody("CEDAW", "CEDAW/C/KEN/CO/8", "End it now " + mark, "- Kenya", mark + "1"));
        assertThat(imports.commit("later.xlsx", later, null).updated()).isEqualTo(1);
        assertThat(imports.preview(later).unchanged()).isEqualTo(1);
        assertThat(stored()).isEqualTo(2);
        var row = row("End it now " + mark);
        assertThat(row.unit()).isEqualTo(RegisterRow.Unit.OTHER_BODY);
        assertThat(row.other().symbol()).isEqualTo("CEDAW/C/KEN/CO/8");
        assertThat(row.position()).isNull();
        assertThat(row.makers()).isEmpty();
        assertThat(row.terms()).extracting(RegisterRow.Term::label).contains("Trees", "Children");
        assertThat(row("House all " + mark).concerned())
                .containsExactly(new RecommendingState("Kenya", "KEN"), new RecommendingState("Nepal", "NPL"));
    }

    /** Without OHCHR's id it is the same by body, symbol and text; the id that a later file has is kept. */
    @Test
    void withoutAnIdItIsTheSameByBodySymbolAndText() {
        var without = new HashMap<>(
                InventedIndex.treatyBody("CRC", "CRC/C/KEN/CO/5", "Build schools " + mark, "- Kenya", ""));
        var file = InventedIndex.of(without, without);

        var first = imports.commit("a.xlsx", file, null);
        assertThat(first.created()).isEqualTo(1);
        assertThat(first.problems()).extracting(ExportProblem::key).containsExactly("recommendation.problem.bodyTwice");
        assertThat(imports.preview(file).unchanged()).isEqualTo(1);
        without.put("OHCHR Annotation Id", mark);
        imports.commit("b.xlsx", InventedIndex.of(without), null);
        assertThat(stored()).isEqualTo(1);
        without.put("Text", "Build many schools " + mark);
        assertThat(imports.preview(InventedIndex.of(without)).changes())
                .extracting(ArchivePreview.Change::field)
                .containsExactly("text");
    }

    /** What another database has brought already stays, and what reads otherwise is told; only what is not there comes. */
    @Test
    void recommendationsOfReviewsThatAreOnRecordAreNotDoubled() {
        imports.commit(
                "upr-info.csv",
                String.join(
                                "\n",
                                "To,Text,From,Response,Action,Issue,Session",
                                "Kenya,Adopt the law on homes " + mark + ",Peru,Accepted,5,,35",
                                "Kenya,Adopt the law on homes " + mark + ",Nepal,Noted,5,,35")
                        .getBytes(StandardCharsets.UTF_8),
                null);
        var file = InventedIndex.of(
                InventedIndex.review(
                        "Kenya",
                        35,
                        "142.7 Adopt the law on homes " + mark + " (Peru) (Nepal);",
                        "- Peru\n- Nepal",
                        "Supported"),
                InventedIndex.review("Kenya", 35, "142.8 Plant " + mark + " (Peru);", "- Peru", "Supported/Noted"));

        var done = imports.commit("uhri.xlsx", file, null);

        assertThat(done.bodies().there()).isEqualTo(2);
        assertThat(done.created()).isEqualTo(1);
        assertThat(done.updated()).isZero();
        assertThat(done.problems())
                .extracting(ExportProblem::key, ExportProblem::detail)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(
                        "recommendation.problem.reviewDiffers", "NOTED → SUPPORTED"));
        assertThat(archived()).isEqualTo(3);
        assertThat(row("Plant " + mark).position()).isEqualTo(Position.SUPPORTED_IN_PART);
        var again = imports.commit("uhri.xlsx", file, null);
        assertThat(again.created() + again.updated()).isZero();
        assertThat(again.bodies().there()).isEqualTo(3);
        assertThat(archived()).isEqualTo(3);
    }

    /** A review that the portal conducts has its paragraphs from OHCHR's matrix and takes none from here. */
    @Test
    void paragraphsOfAReviewOfThePortalAreMetAndNeverAdded() {
        var state = scene.newState();
        var cycle = scene.runningCycle(state);
        time.travelTo(cycles.get(cycle).on(CycleDate.REVIEW).plusSeconds(60));
        actor.runAs(
                Actor.PORTAL,
                () -> matrices.commit(
                        cycle,
                        InventedMatrix.of(List.of(
                                List.of(
                                        "Recommendation and recommending State",
                                        "Position",
                                        "Themes and groups",
                                        "Relevant SDGs"),
                                List.of("120.2 Act on homes " + mark + " (Peru) (Nepal);", "", "", "")))));
        int session = cycles.get(cycle).session();
        var name = "Land " + mark.substring(0, 8);
        states.addState(state, null, false, Map.of("en", name));

        var done = imports.commit(
                "uhri.xlsx",
                InventedIndex.of(
                        InventedIndex.review(
                                name, session, "120.2 Act on homes " + mark + " (Peru);", "- Peru", "Supported"),
                        InventedIndex.review(name, session, "Quite another one " + mark, "- Peru", "Supported")),
                null);

        assertThat(done.created()).isZero();
        assertThat(done.bodies().there()).isEqualTo(1);
        assertThat(done.problems())
                .extracting(ExportProblem::row, ExportProblem::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "recommendation.problem.reviewDiffers"),
                        org.assertj.core.groups.Tuple.tuple(3, "recommendation.problem.reviewMissing"));
        assertThat(archived()).isZero();
    }

    @Test
    void theCommandKnowsItByItsContent() throws IOException {
        var file = Files.write(
                folder.resolve("any.name"),
                InventedIndex.of(InventedIndex.treatyBody("CRC", "CRC/C/KEN/CO/5", "Build " + mark, "- Kenya", mark)));
        scene.signOut();
        var out = new ByteArrayOutputStream();

        assertThat(command.run(
                        List.of(file.toString(), "--json"),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        System.err))
                .isZero();

        var read = JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(read.get("CRC").asInt()).isEqualTo(1);
        assertThat(read.get("created").asInt()).isEqualTo(1);
        assertThat(stored()).isEqualTo(1);
    }

    /** A report that was kept before other bodies were known is read as it is. */
    @Test
    void reportsOfOlderFilesAreStillRead() {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into recommendation_archive_file (id, number, at, file_name, digest, created, updated, report)
                        select ?, coalesce(max(number), 0) + 1, now(6), 'old.csv', '', 1, 0, ? from recommendation_archive_file
                        """).params(id.toString(), """
                        {"pairs":1,"supported":1,"noted":0,"pending":0,"pledges":0,"created":1,"updated":0,"unchanged":0,
                         "changes":[],"problems":[],"unknownStates":{},"unknownIssues":{},"importedBefore":null,"basis":""}""").update();

        assertThat(imports.report(id).bodies()).isNull();
        assertThat(imports.report(id).pairs()).isEqualTo(1);
    }

    private RegisterRow row(String text) {
        var id = database.sql("""
                        select id from recommendation_other_body where text = :text
                        union select id from recommendation_archived where text = :text
                        """)
                .param("text", text)
                .query((row, number) -> UUID.fromString(row.getString(1)))
                .single();
        return rows.find(id).orElseThrow();
    }

    private int stored() {
        return count("recommendation_other_body");
    }

    private int archived() {
        return count("recommendation_archived");
    }

    private int count(String table) {
        return database.sql("select count(*) from " + table + " where text like ?")
                .params("%" + mark + "%")
                .query(Integer.class)
                .single();
    }
}
