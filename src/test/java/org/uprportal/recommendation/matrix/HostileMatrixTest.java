package org.uprportal.recommendation.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.uprportal.testing.InventedMatrix.row;
import static org.uprportal.testing.InventedMatrix.table;
import static org.uprportal.testing.Refusals.refusedWith;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.uprportal.testing.InventedMatrix;

/** Files that are no matrix, broken ones, and those made to do harm: each is refused with its own sentence. */
class HostileMatrixTest {

    private static final String MACRO = "application/vnd.ms-word.document.macroEnabled.main+xml";
    private static final byte[] GOOD = InventedMatrix.pending();

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("empty", new byte[0], "notAWordFile"),
                Arguments.of("text", bytes("140.1 Adopt a law (Norway)"), "notAWordFile"),
                Arguments.of("PDF", bytes("%PDF-1.7\n1 0 obj"), "notAWordFile"),
                Arguments.of("zip", InventedMatrix.zip(Map.of("a.txt", "a")), "notAWordFile"),
                Arguments.of(
                        "workbook",
                        InventedMatrix.word(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "<x/>"),
                        "notAWordFile"),
                Arguments.of(
                        "no document part",
                        InventedMatrix.zip(Map.of(
                                "[Content_Types].xml",
                                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
                                "a.xml",
                                "<a/>")),
                        null),
                Arguments.of(
                        "old .doc or .xls",
                        new byte[] {
                            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                        },
                        "encrypted"),
                Arguments.of("cut in the middle", Arrays.copyOf(GOOD, GOOD.length / 2), "damaged"),
                Arguments.of("cut at the end", Arrays.copyOf(GOOD, GOOD.length - 40), "damaged"),
                Arguments.of("broken XML", InventedMatrix.word("<w:tbl>"), "damaged"),
                Arguments.of("no table", InventedMatrix.word("<w:p/>"), "noTable"),
                Arguments.of(
                        "another table", InventedMatrix.word(table(row("Name", "Address"), row("A", "B"))), "noTable"),
                Arguments.of("header only", InventedMatrix.word(table(row("Recommendation", "Position"))), "noRows"),
                Arguments.of("too large", new byte[MatrixFile.MEGABYTES * 1024 * 1024 + 1], "tooLarge"),
                Arguments.of("bomb by ratio", InventedMatrix.word("<w:p/>".repeat(3_000_000)), "unpacksTooLarge"),
                Arguments.of("bomb by entries", entries(2500), "unpacksTooLarge"),
                Arguments.of(
                        "nested too deep",
                        InventedMatrix.word("<w:p>".repeat(5000) + "</w:p>".repeat(5000)),
                        "damaged"),
                Arguments.of(
                        "entity that reads a file",
                        document("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><d>&x;</d>"),
                        "active"),
                Arguments.of(
                        "entities without end",
                        document("<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><d>&b;</d>"),
                        "active"),
                Arguments.of("macros", InventedMatrix.word(MACRO, "<d/>"), "active"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isRefusedWithASentence(String name, byte[] file, String reason) {
        assertThatThrownBy(() -> MatrixReader.read(file, spelling -> Optional.empty()))
                .isInstanceOfSatisfying(MatrixRefused.class, refused -> {
                    if (reason != null) {
                        assertThat(refused.key()).isEqualTo("recommendation.matrix." + reason);
                    }
                    assertThat(refused.getMessage()).endsWith("Nothing has been stored.");
                });
    }

    @Test
    void aFileWithoutEndIsNotReadToItsEnd() {
        var read = new long[1];
        var endless = new InputStream() {
            @Override
            public int read() {
                read[0]++;
                return 'x';
            }
        };
        refusedWith("recommendation.matrix.tooLarge", () -> MatrixFile.read(endless));
        assertThat(read[0]).isLessThan((MatrixFile.MEGABYTES + 1) * 1024L * 1024);
    }

    @Test
    void whatIsInOrderPasses() throws IOException {
        assertThat(MatrixReader.read(MatrixFile.read(new ByteArrayInputStream(GOOD)), spelling -> Optional.empty())
                        .rows())
                .hasSize(3);
    }

    private static byte[] document(String xml) {
        return InventedMatrix.word(InventedMatrix.WORD, xml);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] entries(int number) {
        var entries = new HashMap<String, String>();
        for (int i = 0; i < number; i++) {
            entries.put("word/" + i + ".xml", "<a/>");
        }
        return InventedMatrix.zip(entries);
    }
}
