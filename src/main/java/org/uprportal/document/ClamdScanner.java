package org.uprportal.document;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * ClamAV's clamd, asked by its INSTREAM command (clamd(8)). Where it is down, slow, or says anything but that a file is clean,
 * the file waits: no answer is not an answer.
 */
@Component
class ClamdScanner implements VirusScanner {

    private static final Logger LOG = LoggerFactory.getLogger(ClamdScanner.class);
    private static final int CONNECT_MILLISECONDS = 2_000;
    private static final int PIECE = 65_536;
    private static final int LONGEST_ANSWER = 1_000;

    private final String host;
    private final int port;
    private final int patience;

    ClamdScanner(
            @Value("${portal.scanner:${PORTAL_SCANNER:}}") String address,
            @Value("${portal.scanner.milliseconds:15000}") int patience) {
        var colon = address.lastIndexOf(':');
        this.host = colon < 0 ? address.strip() : address.substring(0, colon).strip();
        this.port =
                colon < 0 ? 3310 : Integer.parseInt(address.substring(colon + 1).strip());
        this.patience = patience;
    }

    /** Whether there is one. */
    boolean there() {
        return !host.isEmpty();
    }

    @Override
    public Verdict scan(byte[] bytes) {
        if (!there()) {
            return Verdict.UNSCANNED;
        }
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLISECONDS);
            socket.setSoTimeout(patience);
            var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            for (int at = 0; at < bytes.length; at += PIECE) {
                var length = Math.min(PIECE, bytes.length - at);
                out.writeInt(length);
                out.write(bytes, at, length);
            }
            out.writeInt(0);
            out.flush();
            var answer = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip();
            if (answer.equals("stream: OK")) {
                return Verdict.CLEAN;
            }
            if (answer.endsWith(" FOUND")) {
                return Verdict.INFECTED;
            }
            LOG.warn("The virus scanner answers: {}", answer);
        } catch (IOException silent) {
            LOG.warn("The virus scanner does not answer: {}", silent.getMessage());
        }
        return Verdict.WAITING;
    }
}
