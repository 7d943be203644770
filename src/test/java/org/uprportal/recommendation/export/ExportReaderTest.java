package org.uprportal.recommendation.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.uprportal.recommendation.export.ExportRow.Kind;
import org.uprportal.state.StateCode;

/** Exports of UPR Info's database as they are found: any encoding, line end, separator and kind of spreadsheet. */
class ExportReaderTest {

    private static final Map<String, String> STATES =
            Map.of("Kenya", "KEN", "Peru", "PER", "Côte d’Ivoire", "CIV", "Türkiye", "TUR", "Norway", "NOR");

    private static final List<List<String>> ROWS = List.of(
            List.of(
                    "To",
                    "To-Rgrp",
                    "To-Org",
                    "Text",
                    "From",
                    "From-Rgrp",
                    "From-Org",
                    "Response",
                    "Action",
                    "Issue",
                    "Session"),
            List.of(
                    "Kenya",
                    "Africa",
                    "AU, OIC",
                    "Protect women’s \"shelters\", all of them ",
                    "Côte d’Ivoire",
                    "Africa",
                    "AU",
                    "Accepted",
                    "4",
                    "Justice,Women's rights",
                    "8"),
            List.of(
                    "Peru",
                    "GRULAC",
                    "OAS",
                    "Ratify – « soon » – the treaty",
                    "Türkiye",
                    "WEOG",
                    "",
                    "Noted",
                    "5",
                    "Treaty bodies",
                    "14"),
            List.of(
                    "Peru",
                    "GRULAC",
                    "OAS",
                    "Peru will build courts",
                    "",
                    "",
                    "",
                    "Voluntary Pledge",
                    "2",
                    "Justice",
                    "14"),
            List.of(
                    "Peru",
                    "GRULAC",
                    "OAS",
                    "Build courts",
                    "&#40;Unknown&#41;",
                    "",
                    "",
                    "Accepted",
                    "2",
                    "Justice",
                    "14"));

    static Stream<Arguments> files() throws IOException {
        var commas = csv(",", "\r\n");
        return Stream.of(
                Arguments.of("UTF-8", commas.getBytes(StandardCharsets.UTF_8)),
                Arguments.of("UTF-8 with mark", ("\uFEFF" + commas).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("UTF-16", commas.getBytes(StandardCharsets.UTF_16)),
                Arguments.of("UTF-16LE with mark", ("\uFEFF" + commas).getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("Mac with CR", csv(",", "\r").getBytes(Charset.forName("x-MacRoman"))),
                Arguments.of("Mac with LF", csv(",", "\n").getBytes(Charset.forName("x-MacRoman"))),
                Arguments.of("Windows", commas.getBytes(Charset.forName("windows-1252"))),
                Arguments.of("Windows with semicolons", csv(";", "\r\n").getBytes(Charset.forName("windows-1252"))),
                Arguments.of("tabs", csv("\t", "\n").getBytes(StandardCharsets.UTF_8)),
                Arguments.of("xls", book(new HSSFWorkbook())),
                Arguments.of("xlsx", book(new XSSFWorkbook())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isReadAsItWasMeant(String name, byte[] file) {
        var read = read(file);

        assertThat(read.problems()).isEmpty();
        assertThat(read.unknownStates()).isEqualTo(Map.of("(Unknown)", 1));
        assertThat(read.rows()).hasSize(4);
        assertThat(read.rows().get(0))
                .isEqualTo(new ExportRow(
                        2,
                        "Kenya",
                        new StateCode("KEN"),
                        8,
                        "Protect women’s \"shelters\", all of them",
                        "Côte d’Ivoire",
                        new StateCode("CIV"),
                        Kind.SUPPORTED,
                        "Accepted",
                        4,
                        List.of("Justice", "Women's rights"),
                        null));
        assertThat(read.rows().get(1).text()).isEqualTo("Ratify – « soon » – the treaty");
        assertThat(read.rows().get(1).makerCode()).isEqualTo(new StateCode("TUR"));
        assertThat(read.rows())
                .extracting(ExportRow::kind)
                .containsExactly(Kind.SUPPORTED, Kind.NOTED, Kind.PLEDGE, Kind.SUPPORTED);
        assertThat(read.rows().get(2).maker()).isEmpty();
    }

    @Test
    void theSpreadsheetMayNameTwoColumnsAlike() {
        var read = read(
                "UPR Info database export\r\rSuR,Rgrp,Org,Recommendation,RS,Rgrp,Org,Response,Action,Issue,Session\rKenya,Africa,AU,Act,Peru,GRULAC,OAS,Noted,1,Justice,3");

        assertThat(read.rows()).singleElement().satisfies(row -> {
            assertThat(row.reviewed()).isEqualTo("Kenya");
            assertThat(row.maker()).isEqualTo("Peru");
            assertThat(row.session()).isEqualTo(3);
        });
    }

    /** No row is lost: each ends as a recommendation or as a problem that names it. */
    @Test
    void whatIsOddIsNamedByRowAndReason() {
        var read = read("""
                To,Text,From,Response,Action,Issue,Session
                Kenya,,Peru,Noted,1,Justice,3
                ,Act,Peru,Noted,1,Justice,3
                Kenya,Act,Peru,Noted,1,Justice,
                Kenya,Act,Peru,Perhaps,1,Justice,3
                Kenya,Act,,Noted,9,Justice,3

                Ruritania,"Act, now
                and then",Peru,Noted,1,Justice,3
                """);

        assertThat(read.problems())
                .extracting(
                        problem -> problem.row() + " " + problem.key().substring("recommendation.problem.".length()))
                .containsExactly(
                        "2 noText",
                        "3 noReviewedState",
                        "4 noSession",
                        "5 unknownPosition",
                        "6 noState",
                        "6 unknownAction");
        assertThat(read.rows()).hasSize(3);
        assertThat(read.rows().getLast().text()).isEqualTo("Act, now and then");
        assertThat(read.unknownStates()).isEqualTo(Map.of("Ruritania", 1));
    }

    @ParameterizedTest
    @CsvSource({
        "'',notATable",
        "hello,notATable",
        "'To,Text,Response,Session',noRows",
        "'Name,Address\nA,B',notATable",
        "'%PDF-1.7 x',notATable"
    })
    void whatIsNoSuchTableIsRefused(String text, String why) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        ExportRefused.class,
                        refused -> assertThat(refused.key()).isEqualTo("recommendation.export." + why));
    }

    @Test
    void whatIsDamagedOrTooLargeIsRefused() {
        for (var bytes : List.of(
                new byte[] {'P', 'K', 3, 4, 9, 9},
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2},
                new byte[ExportFile.MEGABYTES * 1024 * 1024 + 1],
                new byte[] {'T', 'o', ',', 0, 0, 0})) {
            assertThatThrownBy(() -> ExportReader.read(bytes, name -> Optional.empty()))
                    .isInstanceOf(org.uprportal.platform.Refusal.class);
        }
    }

    @Test
    void aSpreadsheetThatUnpacksToFarMoreThanItsSizeIsRefused() throws IOException {
        for (var name : List.of("xl/worksheets/sheet1.xml", "other/sheet1.xml")) {
            var packed = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(packed)) {
                zip.putNextEntry(new ZipEntry(name));
                for (int megabyte = 0; megabyte < 110; megabyte++) {
                    zip.write(new byte[1024 * 1024]);
                }
            }
            assertThatThrownBy(() -> read(packed.toByteArray())).isInstanceOf(ExportRefused.class);
        }
    }

    private static ReadExport read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ReadExport read(byte[] file) {
        return ExportReader.read(
                file, name -> Optional.ofNullable(STATES.get(name)).map(StateCode::new));
    }

    private static String csv(String separator, String end) {
        var text = new StringBuilder();
        for (var row : ROWS) {
            text.append(String.join(
                            separator,
                            row.stream()
                                    .map(cell -> cell.matches("(?s).*[,;\t\"].*")
                                            ? "\"" + cell.replace("\"", "\"\"") + "\""
                                            : cell)
                                    .toList()))
                    .append(end);
        }
        return text.toString();
    }

    private static byte[] book(Workbook book) throws IOException {
        try (book) {
            var sheet = book.createSheet();
            for (int i = 0; i < ROWS.size(); i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < ROWS.get(i).size(); j++) {
                    var cell = ROWS.get(i).get(j);
                    if (cell.matches("\\d+")) {
                        row.createCell(j).setCellValue(Integer.parseInt(cell));
                    } else if (!cell.isEmpty()) {
                        row.createCell(j).setCellValue(cell);
                    }
                }
            }
            var bytes = new ByteArrayOutputStream();
            book.write(bytes);
            return bytes.toByteArray();
        }
    }
}
