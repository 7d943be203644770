package org.uprportal.recommendation.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.uprportal.testing.InventedMatrix.row;
import static org.uprportal.testing.InventedMatrix.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.uprportal.testing.InventedMatrix;

/** A small file that unpacks to much is read or refused within 256 MB of heap: what is kept of it is bounded. */
class MatrixMemoryTest {

    private static final String MATRIX =
            table(row("Recommendation", "Position", "Themes"), row("140.1 Adopt a law (Norway)", "Noted", "- Law"));

    @TempDir
    Path folder;

    static Stream<Arguments> files() {
        return Stream.of(
                // Each within the limits of bytes and of packing: noise keeps the ratio down.
                Arguments.of("as many elements as pass", filled("<w:p/>", 390_000) + MATRIX, "read 1"),
                Arguments.of("more elements", filled("<w:p/>", 900_000) + MATRIX, "unpacksTooLarge"),
                Arguments.of(
                        "elements in cells",
                        table(row(InventedMatrix.cell("", filled("<w:r/>", 900_000)))),
                        "unpacksTooLarge"),
                Arguments.of(
                        "texts of one letter",
                        table(row(InventedMatrix.cell("", filled("<w:t>x</w:t>", 380_000)))) + MATRIX,
                        "read 1"),
                Arguments.of(
                        "attributes",
                        filled("<w:p w:a='' w:b='' w:c='' w:d='' w:e='' w:f='' w:g=''/>", 200_000) + MATRIX,
                        "read 1"),
                Arguments.of(
                        "deleted text",
                        "<w:del>" + filled("<w:r><w:delText>x</w:delText></w:r>", 190_000) + "</w:del>" + MATRIX,
                        "read 1"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void isReadOrRefusedWithin256Megabytes(String name, String body, String expected) throws Exception {
        var file = Files.write(folder.resolve("matrix.docx"), InventedMatrix.word(body));

        var printed = inAJvmOfItsOwn(List.of(file.toString()));

        assertThat(printed).contains(expected).doesNotContain("OutOfMemoryError");
    }

    private String inAJvmOfItsOwn(List<String> files) throws IOException, InterruptedException {
        var output = folder.resolve("printed.txt");
        var command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx256m",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                MatrixUnderPressure.class.getName()),
                        files.stream())
                .toList();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return Files.readString(output);
    }

    /** With random letters in comments between, so that it packs no better than a document does. */
    private static String filled(String element, int times) {
        var random = new java.util.Random(7);
        var text = new StringBuilder();
        for (int i = 0; i < times; i++) {
            text.append(element);
            if (i % 60 == 0) {
                text.append("<!--").append(Long.toHexString(random.nextLong())).append("-->");
            }
        }
        return text.toString();
    }
}
