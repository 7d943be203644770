package org.uprportal.notification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A mail server as letters meet it: one that takes them, or one that takes the connection and says nothing. */
final class FakeMailServer implements AutoCloseable {

    final List<String> letters = new CopyOnWriteArrayList<>();
    final CountDownLatch called = new CountDownLatch(1);
    volatile boolean silent;
    volatile boolean refuses;

    private final ServerSocket socket;
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    FakeMailServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                var caller = socket.accept();
                open.add(caller);
                called.countDown();
                if (!silent) {
                    Thread.ofVirtual().start(() -> talk(caller));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        try (caller;
                var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))) {
            say(caller, "220 ready");
            var letter = new StringBuilder();
            var inLetter = false;
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (inLetter) {
                    if (line.equals(".")) {
                        inLetter = false;
                        letters.add(letter.toString());
                        letter.setLength(0);
                        say(caller, "250 taken");
                    } else {
                        letter.append(line).append('\n');
                    }
                } else if (line.startsWith("DATA")) {
                    inLetter = true;
                    say(caller, "354 go on");
                } else if (line.startsWith("RCPT") && refuses) {
                    say(caller, "550 nobody here");
                } else if (line.startsWith("QUIT")) {
                    say(caller, "221 bye");
                    return;
                } else {
                    say(caller, "250 well");
                }
            }
        } catch (IOException gone) {
            // The caller has gone.
        }
    }

    private static void say(Socket caller, String words) throws IOException {
        caller.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (var one : open) {
            one.close();
        }
    }
}
