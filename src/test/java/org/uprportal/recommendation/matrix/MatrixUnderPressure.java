package org.uprportal.recommendation.matrix;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.uprportal.platform.Refusal;

/** Reads a file in a JVM of its own and says how it ended. */
final class MatrixUnderPressure {

    private MatrixUnderPressure() {}

    public static void main(String[] arguments) throws Exception {
        for (var name : arguments) {
            try {
                var read = MatrixReader.read(Files.readAllBytes(Path.of(name)), spelling -> Optional.empty());
                System.out.println("read " + read.rows().size());
            } catch (Refusal refused) {
                System.out.println("refused " + refused.key());
            }
        }
    }
}
