package org.uprportal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** clamd's own words, and every way in which it may not answer: what is not said to be clean waits. */
class ClamdScannerTest {

    @Test
    void aFileIsSentWholeAndTheAnswerBelieved() throws Exception {
        var file = new byte[200_000];
        new Random(7).nextBytes(file);
        var received = new CompletableFuture<byte[]>();
        try (var clamd = new Clamd(bytes -> {
            received.complete(bytes);
            return "stream: OK\0";
        })) {
            assertThat(clamd.scanner().scan(file)).isEqualTo(Verdict.CLEAN);
        }
        assertThat(received.get()).isEqualTo(file);
        assertThat(verdict("stream: Eicar-Test-Signature FOUND\0")).isEqualTo(Verdict.INFECTED);
    }

    @Test
    void noAnswerIsNotAnAnswer() throws Exception {
        for (var answer : new String[] {
            "", "INSTREAM size limit exceeded. ERROR\0", "stream: OK maybe\0", "x".repeat(5000), "stream: FOUND OK\0"
        }) {
            assertThat(verdict(answer)).as(answer).isEqualTo(Verdict.WAITING);
        }
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(new ClamdScanner("127.0.0.1:" + silent.getLocalPort(), 200).scan(new byte[10]))
                    .isEqualTo(Verdict.WAITING);
        }
        int closed;
        try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = gone.getLocalPort();
        }
        assertThat(new ClamdScanner("127.0.0.1:" + closed, 200).scan(new byte[10]))
                .isEqualTo(Verdict.WAITING);
    }

    @Test
    void withoutScannerNothingIsSaidToBeClean() {
        assertThat(new ClamdScanner("", 200).scan(new byte[10])).isEqualTo(Verdict.UNSCANNED);
    }

    private static Verdict verdict(String answer) throws IOException {
        try (var clamd = new Clamd(bytes -> answer)) {
            return clamd.scanner().scan("anything".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Speaks as clamd(8) does: zINSTREAM, pieces with their length, an empty one at the end. */
    private static final class Clamd implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

        private Clamd(Function<byte[], String> answer) throws IOException {
            Thread.ofPlatform().daemon().start(() -> {
                try (var asked = socket.accept();
                        var in = new DataInputStream(asked.getInputStream())) {
                    assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII))
                            .isEqualTo("zINSTREAM\0");
                    var all = new ByteArrayOutputStream();
                    for (int length = in.readInt(); length > 0; length = in.readInt()) {
                        all.writeBytes(in.readNBytes(length));
                    }
                    asked.getOutputStream()
                            .write(answer.apply(all.toByteArray()).getBytes(StandardCharsets.US_ASCII));
                } catch (IOException closed) {
                    // The test is over.
                }
            });
        }

        private ClamdScanner scanner() {
            return new ClamdScanner("127.0.0.1:" + socket.getLocalPort(), 5_000);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
