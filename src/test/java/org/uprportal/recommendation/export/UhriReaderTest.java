package org.uprportal.recommendation.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.InventedIndex.HEADERS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uprportal.recommendation.export.ExportRow.Kind;
import org.uprportal.state.StateCode;
import org.uprportal.testing.InventedIndex;

/** Exports of OHCHR's index are read with their typing errors, in any order, and no row is lost without a word. */
class UhriReaderTest {

    private static final Map<String, StateCode> STATES =
            Map.of("Kenya", new StateCode("KEN"), "Nepal", new StateCode("NPL"), "Peru", new StateCode("PER"));

    private static ReadExport read(byte[] file) {
        return ExportReader.read(file, name -> Optional.ofNullable(STATES.get(name)));
    }

    @Test
    void aRecommendationOfATreatyBodyIsReadWithoutDashesAndWithItsLists() {
        var read = read(InventedIndex.of(InventedIndex.treatyBody(
                "CEDAW", "- CEDAW/C/KEN/CO/7", "- End child marriage", "- Kenya\n- Lemuria", "- a1")));

        assertThat(read.rows()).isEmpty();
        assertThat(read.problems()).isEmpty();
        assertThat(read.unknownStates()).containsOnlyKeys("Lemuria");
        assertThat(read.bodies()).singleElement().satisfies(row -> {
            assertThat(row.row()).isEqualTo(2);
            assertThat(row.body()).isEqualTo(UhriBody.CEDAW);
            assertThat(row.symbol()).isEqualTo("CEDAW/C/KEN/CO/7");
            assertThat(row.annotation()).isEqualTo("a1");
            assertThat(row.on()).isEqualTo(LocalDate.of(2021, 3, 9));
            assertThat(row.text()).isEqualTo("End child marriage");
            assertThat(row.countries())
                    .containsExactly(
                            new BodyRow.Country("Kenya", new StateCode("KEN")), new BodyRow.Country("Lemuria", null));
            assertThat(row.themes()).containsExactly("Access to justice & remedy", "Trees");
            assertThat(row.persons()).containsExactly("Children");
            assertThat(row.sdgs()).containsExactly("16 - PEACE");
        });
    }

    @Test
    void headersMayStandInAnyOrderAndBeSpelledRight() {
        var row = InventedIndex.treatyBody("CRC", "CRC/C/KEN/CO/5", "Build schools", "- Kenya", "a2");
        var turned = new ArrayList<>(HEADERS);
        Collections.reverse(turned);
        assertThat(read(InventedIndex.of(turned, List.of(row))).bodies()).hasSize(1);

        var right = HEADERS.stream().map(UhriReaderTest::right).toList();
        var cells = new HashMap<String, String>();
        row.forEach((header, value) -> cells.put(right(header), value));
        assertThat(read(InventedIndex.of(right, List.of(cells))).bodies())
                .isEqualTo(read(InventedIndex.of(row)).bodies());
    }

    private static String right(String header) {
        return header.replace("Reccomending", "Recommending").toUpperCase(java.util.Locale.ROOT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "CEDAW; ; CEDAW",
                "Committee on the Rights of Persons with Disabilities; ; CRPD",
                "Special Rapporteur on the rights of persons with disabilities; A/HRC/40/54; SPECIAL_PROCEDURES",
                "WG on discrimination against women and girls; ; SPECIAL_PROCEDURES",
                "Subcommittee on Prevention of Torture; ; SPT",
                "CAT; ; CAT",
                "Human Rights Committee; ; CCPR",
                "''; E/C.12/KEN/CO/2; CESCR",
                "''; CAT/OP/KEN/1; SPT",
                "CRC-OP-AC; ; CRC"
            })
    void bodiesAreKnownByNameAbbreviationOrSymbol(String name, String symbol, UhriBody body) {
        assertThat(UhriBody.of(name, symbol == null ? "" : symbol)).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource({
        "Supported,SUPPORTED",
        "Noted,NOTED",
        "Supported/Noted,SUPPORTED_IN_PART",
        "Partially supported,SUPPORTED_IN_PART",
        "Not supported,NOTED",
        "'',PENDING"
    })
    void positionsOfReviewsAreRead(String written, Kind kind) {
        var read = read(
                InventedIndex.of(InventedIndex.review("Kenya", 35, "142.7 Act (Peru);", "- Peru\n- Nepal", written)));

        assertThat(read.bodies()).isEmpty();
        assertThat(read.reviews()).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(kind);
            assertThat(row.session()).isEqualTo(35);
            assertThat(row.makers()).extracting(BodyRow.Country::name).containsExactly("Peru", "Nepal");
        });
    }

    @Test
    void whatIsNoRecommendationOrOfNobodyKnownIsNamedWithItsRow() {
        var good = InventedIndex.treatyBody("CAT", "CAT/C/KEN/CO/2", "Close the cells", "- Kenya", "a3");
        var read = read(InventedIndex.of(
                good,
                with(good, "Type", "- Concerns/Observations"),
                with(good, "Type", "- Follow-up letter"),
                with(good, "Countries Concerned", "-"),
                with(with(good, "Reccomending Body", "- Office of Trees"), "Document Symbol", "X/1"),
                with(good, "Text", ""),
                with(good, "Document Publication Date", "some day"),
                InventedIndex.review("Kenya", 0, "Act", "- Peru", "Perhaps")));

        assertThat(read.bodies()).hasSize(2);
        assertThat(read.problems())
                .extracting(ExportProblem::row, ExportProblem::key)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, "recommendation.problem.observation"),
                        org.assertj.core.groups.Tuple.tuple(4, "recommendation.problem.unknownType"),
                        org.assertj.core.groups.Tuple.tuple(5, "recommendation.problem.noReviewedState"),
                        org.assertj.core.groups.Tuple.tuple(6, "recommendation.problem.unknownBody"),
                        org.assertj.core.groups.Tuple.tuple(7, "recommendation.problem.noText"),
                        org.assertj.core.groups.Tuple.tuple(8, "recommendation.problem.noDate"),
                        org.assertj.core.groups.Tuple.tuple(9, "recommendation.problem.noSession"));
        assertThat(read.problems().get(1).detail()).isEqualTo("Follow-up letter");
    }

    private static Map<String, String> with(Map<String, String> row, String header, String value) {
        var other = new HashMap<>(row);
        other.put(header, value);
        return other;
    }

    @Test
    void missingColumnsAreNamed() {
        var row = InventedIndex.treatyBody("CAT", "CAT/C/KEN/CO/2", "Act", "- Kenya", "a");
        var headers = HEADERS.stream()
                .filter(header -> !header.equals("Document Symbol") && !header.equals("Text"))
                .toList();

        assertThatThrownBy(() -> read(InventedIndex.of(headers, List.of(row))))
                .isInstanceOf(ExportRefused.class)
                .hasMessageContaining("Text, Document Symbol");
    }

    @Test
    void anotherTableAndAnEmptyOneAreRefused() {
        assertThatThrownBy(() -> read(InventedIndex.of())).isInstanceOf(ExportRefused.class);
        assertThatThrownBy(() -> read(InventedIndex.of(List.of("Text", "Type", "Themes"), List.of())))
                .isInstanceOf(ExportRefused.class);
        assertThatThrownBy(() -> read(new byte[0])).isInstanceOf(ExportRefused.class);
        assertThat(read("To,Text,From,Response,Session\nKenya,Act,Peru,Noted,8".getBytes(StandardCharsets.UTF_8))
                        .rows())
                .hasSize(1);
    }

    @Test
    void aSpreadsheetThatUnpacksWithoutEndIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var nothing = new byte[1024 * 1024];
            for (int i = 0; i < 300; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        }
        assertThatThrownBy(() -> read(bytes.toByteArray())).isInstanceOf(ExportRefused.class);
    }

    /** What is kept of each row is its own words and no more: ten thousand rows of one kilobyte stay far below the file's limit. */
    @Test
    void tenThousandRowsAreReadInLittleMemory() {
        var words = "Ensure that every child goes to school. ".repeat(12);
        var file = InventedIndex.of(
                HEADERS,
                () -> IntStream.range(0, 10_000)
                        .mapToObj(i ->
                                InventedIndex.treatyBody("CRC", "CRC/C/KEN/CO/" + i, words + i, "- Kenya", "a" + i))
                        .iterator());
        var runtime = Runtime.getRuntime();
        System.gc();
        var before = runtime.totalMemory() - runtime.freeMemory();

        var read = read(file);

        System.gc();
        var kept = runtime.totalMemory() - runtime.freeMemory() - before;
        assertThat(read.bodies()).hasSize(10_000);
        assertThat(read.problems()).isEmpty();
        assertThat(kept).isLessThan(40L * 1024 * 1024);
        assertThat(read.bodies().getLast().annotation()).isEqualTo("a9999");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-03-09,2021-03-09",
        "2021-03-09T00:00:00,2021-03-09",
        "09/03/2021,2021-03-09",
        "3/9/21,2021-03-09",
        "9 Mar 2021,2021-03-09",
        "'March 9, 2021',2021-03-09"
    })
    void daysAreReadAsFilesWriteThem(String typed, LocalDate day) {
        assertThat(UhriDay.read(typed)).isEqualTo(day);
        assertThat(UhriDay.read("31/31/2021")).isNull();
        assertThat(UhriDay.read("soon")).isNull();
    }
}
